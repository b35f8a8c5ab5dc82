import type { TimelineKind } from '#shared/service-contract/timeline.ts';
import { DayInput } from '../../design/DayInput.tsx';
import { useFormat } from '../../i18n/format.ts';
import { timelineTexts } from './texts.ts';
import type { TimelineFilter, TimelinePages } from './use-timeline.ts';

/** Kinds to be chosen, with how many there are of each, and the days. */
export function TimelineFilters({
  filter,
  counts,
  onFilter,
}: {
  readonly filter: TimelineFilter;
  readonly counts: NonNullable<TimelinePages['counts']>;
  readonly onFilter: (filter: TimelineFilter) => void;
}) {
  const t = timelineTexts.use();
  const format = useFormat();
  const { kinds, from, to } = filter;
  const toggle = (kind: TimelineKind) =>
    onFilter({
      ...filter,
      kinds: kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind],
    });
  // What is chosen stays to be seen, and to be let go, where a period holds none of it.
  const absent = kinds.filter((kind) => counts.every((one) => one.kind !== kind));
  const choices = [...counts, ...absent.map((kind) => ({ kind, count: 0 }))];
  const wrong = from !== '' && to !== '' && from > to;
  return (
    <div className="timeline-filters">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and behave as a form part. */}
      <div className="timeline-kinds" role="group" aria-label={t('filter.kinds')}>
        <button
          type="button"
          className="timeline-choice"
          aria-pressed={kinds.length === 0}
          onClick={() => onFilter({ ...filter, kinds: [] })}
        >
          {t('filter.all')}
        </button>
        {choices.map(({ kind, count }) => (
          <button
            key={kind}
            type="button"
            className="timeline-choice"
            aria-pressed={kinds.includes(kind)}
            onClick={() => toggle(kind)}
          >
            {t(`kinds.${kind}`)} <span className="numbers">{format.number(count)}</span>
          </button>
        ))}
      </div>
      <div className="timeline-days">
        <DayInput
          label={t('filter.from')}
          value={from}
          onChange={(day) => onFilter({ ...filter, from: day })}
        />
        <DayInput
          label={t('filter.to')}
          value={to}
          onChange={(day) => onFilter({ ...filter, to: day })}
          fault={wrong ? t('filter.order') : undefined}
        />
      </div>
    </div>
  );
}
