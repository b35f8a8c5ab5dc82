import Close from '@mui/icons-material/Close';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import { useEffect, useId, useMemo } from 'react';
import { useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { PageViewer } from '../../design/pages/PageViewer.tsx';
import { loadPdfLibrary } from '../../design/pages/read-pdf.ts';
import type { PageSource } from '../../design/pages/use-pages.ts';
import { StateChip } from '../../design/small.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useDesk } from '../../desk/bridge.ts';
import { useTerms } from '../../i18n/terms.ts';
import { PrintSide } from './PrintSide.tsx';
import { cardsTexts } from './texts.ts';
import { useHandout } from './use-handout.ts';

/** The letter in large, and beside it the way from the printer to a person's hand. */
export function PrintDialog({
  contactId,
  memberId,
  issueId,
  onClose,
}: OnMemberProps & { readonly issueId: string; readonly onClose: () => void }) {
  const t = cardsTexts.use();
  const term = useTerms();
  const id = useId();
  const desk = useDesk();
  const live = useLive();
  const member = useMemberName(contactId, memberId);
  const handout = useHandout({ contactId, memberId, issueId });
  const { flow, shownId: handoutId } = handout;
  useEffect(() => {
    // A failure shows when the letter itself is opened.
    loadPdfLibrary().catch(() => undefined);
  }, []);
  const source = useMemo<PageSource | null>(
    () =>
      handoutId === null
        ? null
        : {
            id: handoutId,
            pageCount: null,
            filePerPage: false,
            open: () =>
              desk.request('bytes.open', {
                operation: 'handouts.bytes',
                input: { contactId, memberId, handoutId },
              }),
          },
    [desk, contactId, memberId, handoutId],
  );

  const leave = async () => {
    // A job under way, a look at the printer and the hand-over need a decision first.
    if (flow.stage === 'job' || flow.stage === 'look' || flow.stage === 'handOver') return;
    if (flow.stage === 'ready') {
      if (!(await handout.end(null))) return;
      live.happened(t('print.ended'), { tone: 'info' });
    }
    onClose();
  };

  return (
    <Dialog open fullScreen onClose={() => void leave()} aria-labelledby={id}>
      <header className="d-dialog-head">
        <h2 id={id}>{t('print.title')}</h2>
        <span className="soft">{member}</span>
        {handout.largePrint && <StateChip tone="info">{term('need.largePrint')}</StateChip>}
        <IconButton
          className="push"
          aria-label={t('print.close')}
          aria-disabled={flow.stage === 'job' || flow.stage === 'look' || flow.stage === 'handOver'}
          onClick={() => void leave()}
        >
          <Close fontSize="inherit" />
        </IconButton>
      </header>
      <div className="card-print">
        <div className="card-print-letter">
          {source === null ? (
            <div className="card-print-wait">
              {handout.error === null ? (
                <>
                  <p className="soft">{t('print.opening')}</p>
                  <Waiting lines={6} />
                </>
              ) : (
                <ErrorPanel error={handout.error} onAgain={handout.again} />
              )}
            </div>
          ) : (
            <PageViewer source={source} label={t('print.letter')} />
          )}
        </div>
        <PrintSide
          contactId={contactId}
          memberId={memberId}
          handout={handout}
          member={member}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}
