import Close from '@mui/icons-material/Close';
import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import { useId, useMemo } from 'react';
import type { DocumentEntry } from '#shared/service-contract/documents.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { PageViewer } from '../../design/pages/PageViewer.tsx';
import type { PageSource } from '../../design/pages/use-pages.ts';
import { Waiting } from '../../design/Waiting.tsx';
import { useDesk } from '../../desk/bridge.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { useFormat } from '../../i18n/format.ts';
import { documentsTexts } from './texts.ts';

/** The pages of one document over the whole window; Escape leads back to where one was. */
export function DocumentPages({
  contactId,
  memberId,
  document,
  onClose,
}: OnMemberProps & { readonly document: DocumentEntry; readonly onClose: () => void }) {
  const t = documentsTexts.use();
  const format = useFormat();
  const desk = useDesk();
  const id = useId();
  const { documentId } = document;
  const pages = useOperation('documents.pages', { contactId, memberId, documentId });
  const count = pages.data?.pages.length ?? 0;
  const source = useMemo<PageSource>(
    () => ({
      id: documentId,
      pageCount: count,
      filePerPage: true,
      open: (page) =>
        desk.request('bytes.open', {
          operation: 'documents.page',
          input: { contactId, memberId, documentId, page },
        }),
    }),
    [desk, contactId, memberId, documentId, count],
  );
  const label = t('pagesOf', { day: format.dayOf(document.sentAt) });
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth={false}
      aria-labelledby={id}
      slotProps={{ paper: { className: 'doc-viewer' } }}
    >
      <header className="d-dialog-head">
        <h2 id={id}>{label}</h2>
        <span className="soft">{document.title}</span>
        <IconButton className="push" aria-label={t('close')} onClick={onClose}>
          <Close fontSize="inherit" />
        </IconButton>
      </header>
      <div className="doc-viewer-body">
        {pages.error !== null && <ErrorPanel error={pages.error} onAgain={pages.again} />}
        {pages.isLoading && <Waiting lines={6} />}
        {count > 0 && <PageViewer source={source} label={label} takesFocus />}
      </div>
    </Dialog>
  );
}
