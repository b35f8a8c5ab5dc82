import Back from '@mui/icons-material/ArrowBack';
import Button from '@mui/material/Button';
import { useEffect, useMemo, useRef } from 'react';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { StateChip } from '../../design/small.tsx';
import { takeFocus } from '../../design/take-focus.ts';
import { Waiting } from '../../design/Waiting.tsx';
import { useFormat } from '../../i18n/format.ts';
import { operationWord } from '../../i18n/operation-words.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useLanguage } from '../../i18n/texts.ts';
import { type CaseHistory, caseCounts, caseStory, type StoryStep } from './case-story.ts';
import { KindIcon } from './entry-chips.tsx';
import {
  factWords,
  mediumWord,
  outcomeWord,
  recipientWord,
  speakerWord,
  type Words,
  wrapUpWord,
} from './entry-words.ts';
import { auditTexts } from './texts.ts';
import { useCaseHistory } from './use-audit.ts';

/** One contact from start to wrap-up as a readable story (domain rule 27). */
export function CaseStory({
  contactId,
  onBack,
}: {
  readonly contactId: string;
  readonly onBack: () => void;
}) {
  const t = auditTexts.use();
  const back = useRef<HTMLButtonElement>(null);
  const { history, error, again } = useCaseHistory(contactId);
  useEffect(() => takeFocus(back.current), []);
  return (
    <div className="audit audit-story">
      <header className="audit-head">
        <Button variant="text" ref={back} startIcon={<Back />} onClick={onBack}>
          {t('story.back')}
        </Button>
        <h1>{t('story.title')}</h1>
      </header>
      {error !== null && <ErrorPanel error={error} onAgain={again} />}
      {history === undefined && error === null && <Waiting lines={8} />}
      {history !== undefined && <Story history={history} />}
    </div>
  );
}

function Story({ history }: { readonly history: CaseHistory }) {
  const t = auditTexts.use();
  const term = useTerms();
  const format = useFormat();
  const language = useLanguage();
  const words = useMemo<Words>(() => ({ language, format }), [language, format]);
  const counts = caseCounts(history.entries);
  const { channel, purpose, actor, startedAt, closedAt, outcome } = history;
  const start = format.dateTime(startedAt);
  const lead =
    closedAt === null
      ? t('story.leadOpen', { actor, start })
      : t('story.lead', {
          actor,
          start,
          end: format.time(closedAt),
          duration: format.duration(Date.parse(closedAt) - Date.parse(startedAt)),
          outcome: outcome === null ? '–' : wrapUpWord(outcome, words),
        });
  return (
    <>
      <div className="story-lead">
        <p className="story-head">
          {t('story.head', {
            channel: term(`channel.${channel}`),
            purpose: term(`purpose.${purpose}`),
          })}
        </p>
        <p>{lead}</p>
        <div className="row-wrap">
          <StateChip>{t('story.members', { count: counts.members })}</StateChip>
          <StateChip>{t('story.steps', { count: counts.steps })}</StateChip>
          <StateChip tone={counts.disclosures > 0 ? 'warn' : 'neutral'}>
            {t('story.disclosures', { count: counts.disclosures })}
          </StateChip>
          <StateChip tone={counts.refusals > 0 ? 'bad' : 'neutral'}>
            {t('story.refusals', { count: counts.refusals })}
          </StateChip>
        </div>
      </div>
      <ol className="story" aria-label={t('story.list')}>
        {caseStory(history).map((step) => (
          <Step
            key={`${step.entry.requestId} ${step.entry.entryDigest}`}
            step={step}
            words={words}
          />
        ))}
      </ol>
    </>
  );
}

/** Recipient and way: "hinterlegte Anschrift, per Post". */
function whereTo({ recipient, medium }: StoryStep['entry'], words: Words): string | null {
  if (recipient === null) return null;
  const to = recipientWord(recipient, words);
  return medium === null ? to : `${to}, ${mediumWord(medium, words)}`;
}

function Step({ step, words }: { readonly step: StoryStep; readonly words: Words }) {
  const t = auditTexts.use();
  const { entry } = step;
  const speaker = speakerWord(entry, words);
  const told = factWords(entry.facts, words);
  const outcome = outcomeWord(entry.outcome, words);
  const recipient = whereTo(entry, words);
  return (
    <li className={`story-step story-step-${entry.kind}`}>
      <time className="numbers soft" dateTime={entry.at}>
        {words.format.timeWithSeconds(entry.at)}
      </time>
      <KindIcon kind={entry.kind} />
      <div>
        <p className="story-what">
          <strong>{operationWord(entry.operation, words.language)}</strong>
          {step.namesMember && entry.member !== null && (
            <span> {t('story.forMember', { member: entry.member })}</span>
          )}
          {step.byOther && <span> {t('story.otherActor', { actor: entry.actor })}</span>}
          {entry.kind === 'verification' && <span>: {outcome}</span>}
        </p>
        {step.namesSpeaker && speaker !== null && <p>{t('story.spoke', { speaker })}</p>}
        {entry.kind === 'refused' && (
          <p className="story-refused">{t('story.refusedWhy', { why: outcome })}</p>
        )}
        {recipient !== null && (
          <p className="story-disclosed">
            {t(entry.kind === 'disclosure' ? 'story.disclosed' : 'story.sent', { recipient })}
          </p>
        )}
        {told.length > 0 && (
          <p className="soft">{told.map(({ label, value }) => `${label}: ${value}`).join(' · ')}</p>
        )}
      </div>
      <span className="soft numbers story-number">
        {entry.sequence === null ? t('unsealed') : words.format.number(entry.sequence)}
      </span>
    </li>
  );
}
