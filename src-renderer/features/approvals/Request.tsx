import { useId } from 'react';
import type { ApprovalDetail, HistoryEntry } from '#shared/service-contract/approvals.ts';
import { approvalTexts } from '../../app/approval/texts.ts';
import { SectionTitle } from '../../design/Panel.tsx';
import { FactList, StateChip } from '../../design/small.tsx';
import { useFormat } from '../../i18n/format.ts';
import { operationWord } from '../../i18n/operation-words.ts';
import { refusalWord } from '../../i18n/refusal-words.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useLanguage } from '../../i18n/texts.ts';
import { actionSentence } from './action-words.ts';
import { approvalsTexts } from './texts.ts';

/** What is asked for and why, who spoke at which level, and what the log says about it. */
export function Request({ detail }: { readonly detail: ApprovalDetail }) {
  const t = approvalsTexts.use();
  const shared = approvalTexts.use();
  const term = useTerms();
  const language = useLanguage();
  const id = useId();
  const [key, blanks] = actionSentence(detail.action, language);
  const why = shared(`why.${detail.why}`);
  return (
    <>
      <FactList
        facts={[
          { label: t('what'), value: key === null ? blanks.reason : t(key, blanks) },
          { label: t('why'), value: t('rule', { why, rule: detail.rule }) },
          { label: t('explanation'), value: detail.explanation },
          { label: t('spoke'), value: t(`speaker.${detail.speaker?.kind ?? 'nobody'}`) },
          { label: t('level'), value: term(`level.${detail.level}`) },
          {
            label: t('contact'),
            value: `${term(`channel.${detail.channel}`)}, ${term(`purpose.${detail.purpose}`)}`,
          },
        ]}
      />
      <section aria-labelledby={id} className="approvals-history">
        <SectionTitle id={id} level={3}>
          {t('history')}
        </SectionTitle>
        {detail.history.length === 0 && <p className="soft">{t('historyNone')}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keys. */}
        <ol tabIndex={0} aria-labelledby={id}>
          {detail.history.map((entry) => (
            <Entry key={entry.entryId} entry={entry} />
          ))}
        </ol>
      </section>
    </>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const format = useFormat();
  const language = useLanguage();
  const refused = entry.kind === 'refused' ? refusalWord(entry.outcome, language) : undefined;
  return (
    <li>
      <span className="soft numbers">{format.dateTime(entry.at)}</span>
      <span>{operationWord(entry.operation, language)}</span>
      {refused !== undefined && <StateChip tone="warn">{refused}</StateChip>}
      <span className="soft push">{entry.actor}</span>
    </li>
  );
}
