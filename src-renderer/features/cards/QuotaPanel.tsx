import type { CardsOverview } from '#shared/service-contract/cards.ts';
import { useServiceClock } from '../../app/service-clock.ts';
import { Panel } from '../../design/Panel.tsx';
import { useFormat } from '../../i18n/format.ts';
import { isoDayOf } from '../../i18n/iso-day.ts';
import { cardsTexts } from './texts.ts';
import { shareOfYear, yearMarks } from './year-line.ts';

/** Uses of the app's quota as a meter, and the year as a line (domain rule 17). */
export function QuotaPanel({ overview }: { readonly overview: CardsOverview }) {
  const t = cardsTexts.use();
  const { year, limit, usedInApp, remainingInApp, issuedByUs } = overview;
  const used = t('quota.used', { used: usedInApp, limit });
  return (
    <Panel title={t('quota.title', { year })}>
      <div className="stack">
        {remainingInApp !== null && (
          <div className="card-quota">
            {/* biome-ignore lint/a11y/useSemanticElements: <meter> cannot show one part per use. */}
            <div
              className="card-meter"
              role="meter"
              aria-label={t('quota.title', { year })}
              aria-valuemin={0}
              aria-valuemax={limit}
              aria-valuenow={usedInApp}
              aria-valuetext={used}
            >
              {Array.from({ length: limit }, (_, index) => index).map((use) => (
                <span
                  key={`use-${use}`}
                  className={
                    use < usedInApp ? 'card-meter-part card-meter-used' : 'card-meter-part'
                  }
                />
              ))}
            </div>
            <span className="card-meter-words numbers">{used}</span>
          </div>
        )}
        <p className="soft">
          {leftWords(t, remainingInApp)} {issuedByUs > 0 && t('quota.ours', { count: issuedByUs })}
        </p>
        <YearLine overview={overview} />
      </div>
    </Panel>
  );
}

const leftWords = (t: ReturnType<typeof cardsTexts.use>, remaining: number | null): string => {
  if (remaining === null) return t('quota.notSmart');
  return remaining === 0 ? t('quota.full') : t('quota.left', { count: remaining });
};

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

function YearLine({ overview }: { readonly overview: CardsOverview }) {
  const t = cardsTexts.use();
  const format = useFormat();
  const clock = useServiceClock();
  const { year } = overview;
  const marks = yearMarks(overview.replacementCards, year, isoDayOf);
  const lanes = 1 + Math.max(0, ...marks.map(({ lane }) => lane));
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  const words = (source: 'app' | 'serviceCentre', day: string) =>
    t(source === 'app' ? 'quota.markApp' : 'quota.markOurs', { day: format.day(day) });
  return (
    <figure className="card-year">
      <figcaption className="visually-hidden">{t('quota.line', { year })}</figcaption>
      {marks.length === 0 && <p className="visually-hidden">{t('quota.none')}</p>}
      <ul className="card-year-marks" style={{ height: `${lanes * 14 + 4}px` }}>
        {marks.map((mark) => (
          <li
            key={mark.issueId}
            className={`card-mark card-mark-${mark.source}`}
            style={{ insetInlineStart: percent(mark.at), bottom: `${mark.lane * 14 + 4}px` }}
            title={words(mark.source, mark.day)}
          >
            <span className="visually-hidden">{words(mark.source, mark.day)}</span>
          </li>
        ))}
      </ul>
      <div className="card-year-line" aria-hidden="true">
        {months.map((month) => (
          <span
            key={month}
            className="card-year-month numbers"
            style={{ insetInlineStart: percent(shareOfYear(`${year}-${month}-01`, year)) }}
          >
            {month}
          </span>
        ))}
        <span
          className="card-year-today"
          title={t('quota.today')}
          style={{ insetInlineStart: percent(shareOfYear(isoDayOf(clock.now()), year)) }}
        />
      </div>
      <p className="card-legend soft" aria-hidden="true">
        <span className="card-mark card-mark-app" /> {t('quota.legendApp')}
        <span className="card-mark card-mark-serviceCentre" /> {t('quota.legendOurs')}
        <span className="card-year-today" /> {t('quota.today')}
      </p>
    </figure>
  );
}
