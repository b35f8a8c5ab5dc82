import Close from '@mui/icons-material/Close';
import Story from '@mui/icons-material/HistoryEduOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useId } from 'react';
import type { AccessLogEntry } from '#shared/service-contract/audit.ts';
import { type Fact, FactList } from '../../design/small.tsx';
import { operationWord } from '../../i18n/operation-words.ts';
import { useTerms } from '../../i18n/terms.ts';
import { KindChip } from './entry-chips.tsx';
import {
  factWords,
  mediumWord,
  outcomeWord,
  recipientWord,
  speakerWord,
  type Words,
} from './entry-words.ts';
import { isPermissionSet } from './permission-sets.ts';
import { auditTexts } from './texts.ts';

/** Everything one entry says, in words first, ids and hashes below. */
export function EntryDetail({
  entry,
  words,
  onClose,
  onCase,
}: {
  readonly entry: AccessLogEntry;
  readonly words: Words;
  readonly onClose: () => void;
  readonly onCase: (contactId: string) => void;
}) {
  const t = auditTexts.use();
  const id = useId();
  const { contactId, sequence } = entry;
  return (
    <aside className="audit-detail" aria-labelledby={id}>
      <header className="row">
        <h2 id={id}>
          {sequence === null
            ? t('detail.unsealed')
            : t('detail.title', { number: words.format.number(sequence) })}
        </h2>
        <KindChip kind={entry.kind} />
        <IconButton className="push" aria-label={t('detail.close')} onClick={onClose}>
          <Close fontSize="inherit" />
        </IconButton>
      </header>
      <FactList facts={useEntryFacts(entry, words)} />
      {contactId === null ? (
        <p className="soft">{t('detail.noContact')}</p>
      ) : (
        <Button variant="outlined" startIcon={<Story />} onClick={() => onCase(contactId)}>
          {t('detail.caseHistory')}
        </Button>
      )}
      <dl className="audit-hashes mono">
        <dt>{t('detail.requestId')}</dt>
        <dd>{entry.requestId}</dd>
        <dt>{t('detail.entryDigest')}</dt>
        <dd>{entry.entryDigest}</dd>
        <dt>{t('detail.chainHash')}</dt>
        <dd>{entry.chainHash ?? t('unsealed')}</dd>
      </dl>
    </aside>
  );
}

function useEntryFacts(entry: AccessLogEntry, words: Words): readonly Fact[] {
  const t = auditTexts.use();
  const term = useTerms();
  const { format, language } = words;
  const set = isPermissionSet(entry.permissionSet)
    ? term(`set.${entry.permissionSet}`)
    : entry.permissionSet;
  const { at, channel, purpose, recipient, medium } = entry;
  const speaker = speakerWord(entry, words);
  const told = factWords(entry.facts, words);
  const facts: (Fact | null)[] = [
    { label: t('detail.at'), value: `${format.dayOf(at)}, ${format.timeWithSeconds(at)}` },
    { label: t('detail.who'), value: `${entry.actor} (${set})` },
    { label: t('detail.what'), value: operationWord(entry.operation, language) },
    { label: t('detail.member'), value: entry.member ?? t('noMember') },
    channel === null ? null : { label: t('detail.channel'), value: term(`channel.${channel}`) },
    purpose === null ? null : { label: t('detail.purpose'), value: term(`purpose.${purpose}`) },
    speaker === null ? null : { label: t('detail.speaker'), value: speaker },
    { label: t('detail.outcome'), value: outcomeWord(entry.outcome, words) },
    recipient === null
      ? null
      : { label: t('detail.recipient'), value: recipientWord(recipient, words) },
    medium === null ? null : { label: t('detail.medium'), value: mediumWord(medium, words) },
    ...told.map((fact) => ({ label: fact.label, value: fact.value })),
  ];
  const seen = new Set<string>();
  return facts.filter((fact): fact is Fact => {
    if (fact === null || seen.has(fact.label)) return false;
    seen.add(fact.label);
    return true;
  });
}
