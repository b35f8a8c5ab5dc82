import Close from '@mui/icons-material/Close';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import { useId, useMemo } from 'react';
import type { CertificateEntry } from '#shared/service-contract/certificates.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { PageViewer } from '../../design/pages/PageViewer.tsx';
import type { PageSource } from '../../design/pages/use-pages.ts';
import { StateChip } from '../../design/small.tsx';
import { useDesk } from '../../desk/bridge.ts';
import { useTerms } from '../../i18n/terms.ts';
import { certificatesTexts } from './texts.ts';

/** The letter as it leaves the house: the bytes whose hash stands in the log. */
export function LetterDialog({
  contactId,
  memberId,
  certificate,
  onClose,
}: OnMemberProps & { readonly certificate: CertificateEntry; readonly onClose: () => void }) {
  const t = certificatesTexts.use();
  const term = useTerms();
  const desk = useDesk();
  const id = useId();
  const { certificateId, kind, letter } = certificate;
  const source = useMemo<PageSource>(
    () => ({
      id: certificateId,
      pageCount: null,
      filePerPage: false,
      open: () =>
        desk.request('bytes.open', {
          operation: 'certificates.letter',
          input: { contactId, memberId, certificateId },
        }),
    }),
    [desk, contactId, memberId, certificateId],
  );
  const title = t(`kind.${kind}`);
  return (
    <Dialog open fullScreen onClose={onClose} aria-labelledby={id}>
      <header className="d-dialog-head">
        <h2 id={id}>{title}</h2>
        {letter === 'large' && <StateChip tone="info">{term('need.largePrint')}</StateChip>}
        <IconButton className="push" aria-label={t('letter.close')} onClick={onClose}>
          <Close fontSize="inherit" />
        </IconButton>
      </header>
      <div className="cert-letter">
        <PageViewer source={source} label={title} takesFocus />
      </div>
    </Dialog>
  );
}
