import Copy from '@mui/icons-material/ContentCopyOutlined';
import Lock from '@mui/icons-material/LockOutlined';
import Pages from '@mui/icons-material/MenuBookOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import type { DocumentEntry } from '#shared/service-contract/documents.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import { levelReached } from '../../app/levels.ts';
import { useServiceClock } from '../../app/service-clock.ts';
import { useLive } from '../../design/live.ts';
import { Panel } from '../../design/Panel.tsx';
import { SayAloud } from '../../design/SayAloud.tsx';
import { type Fact, FactList } from '../../design/small.tsx';
import { useDeskAction } from '../../desk/use-desk-route.ts';
import { useFormat } from '../../i18n/format.ts';
import { isoDayOf } from '../../i18n/iso-day.ts';
import { DocumentStateChip } from './document-chips.tsx';
import { keepSentence, refusalSentence, stateSentence } from './document-sentence.ts';
import { documentsTexts } from './texts.ts';

/** One document: what to say about it, what is known, and the way to its pages. */
export function DocumentDetail({
  document,
  level,
  onShowPages,
}: {
  readonly document: DocumentEntry;
  readonly level: Level;
  readonly onShowPages: () => void;
}) {
  const t = documentsTexts.use();
  const format = useFormat();
  const clock = useServiceClock();
  const state = stateSentence(document, format);
  const keep = keepSentence(document, isoDayOf(clock.now()), format);
  const facts = useDocumentFacts(document, level);
  return (
    <Panel
      title={t('detail', { day: format.dayOf(document.sentAt) })}
      actions={<DocumentStateChip state={document.state} />}
    >
      <div className="stack">
        <SayAloud label={t('say')}>
          <p>{t(state.key, state.blanks)}</p>
          <p>{t(keep.key, keep.blanks)}</p>
        </SayAloud>
        <FactList facts={facts} />
        <PagesWay document={document} level={level} onShowPages={onShowPages} />
      </div>
    </Panel>
  );
}

function useDocumentFacts(document: DocumentEntry, level: Level): readonly Fact[] {
  const t = documentsTexts.use();
  const format = useFormat();
  const live = useLive();
  const clipboard = useDeskAction('clipboard.write');
  const { trackingId } = document;
  const copy = async (text: string) => {
    const answer = await clipboard.run({ text });
    if (answer !== null) live.happened(t('copied'), { tone: 'info' });
  };
  const refusal = refusalSentence(document, format);
  const facts: (Fact | null)[] = [
    {
      label: t('column.trackingId'),
      value:
        trackingId === null ? (
          t('noTrackingId')
        ) : (
          <span className="mono">{format.trackingId(trackingId)}</span>
        ),
      action:
        trackingId === null ? undefined : (
          <Tooltip title={t('copyId')}>
            <IconButton aria-label={t('copyId')} onClick={() => void copy(trackingId)}>
              <Copy fontSize="inherit" />
            </IconButton>
          </Tooltip>
        ),
    },
    refusal === null ? null : { label: t('state.refused'), value: t(refusal.key, refusal.blanks) },
    { label: t('column.sender'), value: t(`senderWhy.${document.sender}`) },
    { label: t('column.pages'), value: String(document.pageCount) },
    { label: t('largestPage'), value: format.size(document.largestPageBytes) },
    levelReached(level, 'high') && document.state !== 'refused'
      ? { label: t('message'), value: document.message ?? t('noMessage') }
      : null,
  ];
  return facts.filter((fact): fact is Fact => fact !== null);
}

function PagesWay({
  document,
  level,
  onShowPages,
}: {
  readonly document: DocumentEntry;
  readonly level: Level;
  readonly onShowPages: () => void;
}): ReactNode {
  const t = documentsTexts.use();
  if (document.state === 'refused') return <p className="soft">{t('noPages')}</p>;
  if (!levelReached(level, 'high')) {
    return (
      <p className="soft doc-locked">
        <Lock aria-hidden="true" />
        {t('pagesLocked')}
      </p>
    );
  }
  return (
    <div>
      <Button variant="outlined" startIcon={<Pages />} onClick={onShowPages}>
        {t('showPages')}
      </Button>
    </div>
  );
}
