import type { ReactNode } from 'react';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { SayAloud } from '../../design/SayAloud.tsx';
import { useFormat } from '../../i18n/format.ts';
import { type PlanStep, planSteps } from './issue-plan.ts';
import { cardsTexts } from './texts.ts';
import type { Issued, PlanResults } from './use-plan.ts';

/** What happened, step by step, and what was refused, each with its reason. */
export function PlanSummary({
  results,
  issued,
  askFor,
}: {
  readonly results: PlanResults;
  readonly issued: Issued | null;
  /** What takes the place of a refusal for want of a second person. */
  readonly askFor: (step: PlanStep) => ReactNode;
}) {
  const t = cardsTexts.use();
  const format = useFormat();
  const sentences = planSteps
    .filter((step) => results[step]?.state === 'done')
    .map((step) => {
      if (step !== 'issue') return t(`done.${step}`);
      const way = issued?.wayOut ?? 'post';
      return t(`done.${way}`, { day: issued === null ? '' : format.day(issued.validTo) });
    });
  const refusals = planSteps.flatMap((step) => {
    const error = results[step]?.error ?? null;
    return error === null ? [] : [{ step, error }];
  });
  return (
    <div className="stack" aria-live="polite">
      {sentences.length > 0 && (
        <SayAloud label={t('say')}>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </SayAloud>
      )}
      {refusals.map(({ step, error }) => (
        <div key={step}>
          <p className="card-label">
            {t(`step.${step}`)}: {t('stepState.refused')}
          </p>
          <ErrorPanel error={error} />
          {error.code === 'approvalRequired' && askFor(step)}
        </div>
      ))}
    </div>
  );
}
