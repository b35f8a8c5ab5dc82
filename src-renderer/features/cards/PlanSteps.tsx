import Done from '@mui/icons-material/CheckCircleOutlined';
import Refused from '@mui/icons-material/ErrorOutlineOutlined';
import Running from '@mui/icons-material/HourglassTopOutlined';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useId } from 'react';
import type { CardsOverview } from '#shared/service-contract/cards.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import { StateChip, type Tone } from '../../design/small.tsx';
import { useFormat } from '../../i18n/format.ts';
import { activeCard, type PlanStep, stepObstacle } from './issue-plan.ts';
import { cardsTexts } from './texts.ts';
import type { PlanResults, StepResult } from './use-plan.ts';

const marks: Record<StepResult['state'], { tone: Tone; icon: typeof Done }> = {
  running: { tone: 'info', icon: Running },
  done: { tone: 'good', icon: Done },
  refused: { tone: 'bad', icon: Refused },
};

/** The steps a reason calls for, each with what it does or why it cannot be done, and its outcome. */
export function PlanSteps({
  overview,
  level,
  offered,
  chosen,
  results,
  onToggle,
}: {
  readonly overview: CardsOverview;
  readonly level: Level;
  readonly offered: readonly PlanStep[];
  readonly chosen: readonly PlanStep[];
  readonly results: PlanResults;
  readonly onToggle: (step: PlanStep) => void;
}) {
  const t = cardsTexts.use();
  const format = useFormat();
  const id = useId();
  const more = (step: PlanStep) => {
    const obstacle = stepObstacle(step, overview, level);
    if (results[step]?.state === 'done') return '';
    if (obstacle !== null) return t(`stepOff.${obstacle}`);
    const card = activeCard(overview);
    return t(`stepMore.${step}`, { day: card === null ? '' : format.day(card.validTo) });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and behave as a form part.
    <div role="group" aria-labelledby={id}>
      <p className="card-label" id={id}>
        {t('issue.steps')}
      </p>
      <ul className="card-steps">
        {offered.map((step) => {
          const result = results[step];
          const isOff = stepObstacle(step, overview, level) !== null;
          return (
            <li key={step}>
              <FormControlLabel
                disabled={isOff || result?.state === 'done' || result?.state === 'running'}
                control={
                  <Checkbox checked={chosen.includes(step)} onChange={() => onToggle(step)} />
                }
                label={
                  <span className="card-option">
                    <span>{t(`step.${step}`)}</span>
                    <span className="soft">{more(step)}</span>
                  </span>
                }
              />
              {result !== undefined && (
                <StateChip tone={marks[result.state].tone} icon={marks[result.state].icon}>
                  {t(`stepState.${result.state}`)}
                </StateChip>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
