import Shield from '@mui/icons-material/ShieldOutlined';
import { useEffect } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import { FlagChip } from '../../app/FlagChip.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { OptionRow, type OptionRowProps } from '../../design/options.tsx';
import { useErrorText } from '../../i18n/error-text.ts';
import { isHalfTyped, kvnrPlaces } from './half-typed.ts';
import { lookupTexts } from './texts.ts';
import type { LookupResult } from './use-lookup.ts';

type Hit = LookupResult['hits'][number];

interface LookupResultsProps {
  readonly id: string;
  readonly text: string;
  readonly answer: { readonly result: LookupResult | null; readonly error: DeskError | null };
  readonly asking: boolean;
  readonly openError: DeskError | null;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

/** What the field says below itself: hits, a refusal with what to ask next, or how to search. */
export function LookupResults(props: LookupResultsProps) {
  const t = lookupTexts.use();
  const sentence = useErrorText();
  const live = useLive();
  const places = kvnrPlaces(props.text);
  const half = isUnfinished(props.text, props.answer);
  const { result, error } = half ? { result: null, error: null } : props.answer;
  // The one line of the protected desk stands alone (domain rule 10).
  const nothingElse = result?.protectedDesk === true && result.hits.length === 0;
  const spoken = error !== null ? sentence(error) : result === null ? '' : summary(result, t);
  useEffect(() => {
    if (spoken !== '') live.announce(spoken);
  }, [spoken, live]);

  return (
    <div className="lookup-results">
      {props.openError !== null && (
        <div className="lookup-pad">
          <ErrorPanel error={props.openError} />
        </div>
      )}
      {error !== null && (
        <p className="lookup-refusal" data-kind={error.code}>
          {sentence(error)}
        </p>
      )}
      {result?.protectedDesk === true && (
        <p className="lookup-refusal lookup-protected">
          <Shield aria-hidden="true" />
          {t('protectedDesk')}
        </p>
      )}
      {result !== null && result.hits.length === 0 && !result.protectedDesk && (
        <div className="lookup-pad">
          <p className="lookup-none">{t('none')}</p>
          <p className="soft">{t('noneNext')}</p>
        </div>
      )}
      <div className="lookup-list" id={`${props.id}-list`} role="listbox" aria-label={t('list')}>
        {result?.hits.map((hit, index) => (
          <HitRow
            key={hit.memberId}
            id={`${props.id}-${index}`}
            hit={hit}
            chosen={index === props.chosen}
            onChoose={() => props.onChoose(index)}
            onOpen={() => props.onOpen(index)}
          />
        ))}
      </div>
      {!nothingElse && (
        <div className="lookup-foot">
          {props.text.trim() === '' ? (
            <>
              <span>{t('hint')}</span>
              <span className="mono">{t('hintExamples')}</span>
              <span>{t('hintKnowledge')}</span>
            </>
          ) : (
            <Foot
              result={result}
              hint={half ? halfHint(places, t) : props.asking ? t('asking') : t('hint')}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** A half-typed number is no refusal yet, nor a record that does not exist. */
const isUnfinished = (text: string, { result, error }: LookupResultsProps['answer']): boolean =>
  error === null
    ? kvnrPlaces(text) !== null && (result === null || result.hits.length === 0)
    : isHalfTyped(text, error.code);

const summary = (result: LookupResult, t: ReturnType<typeof lookupTexts.use>): string =>
  result.protectedDesk ? t('protectedDesk') : t('hits', { count: result.hits.length });

const halfHint = (places: number | null, t: ReturnType<typeof lookupTexts.use>): string =>
  places === null ? t('onlyDigits') : t('kvnrPlaces', { places });

function Foot({ result, hint }: { readonly result: LookupResult | null; readonly hint: string }) {
  const t = lookupTexts.use();
  if (result === null) return <span>{hint}</span>;
  const understood = result.understood.map((kind) => t(`criterion.${kind}`)).join(' + ');
  return (
    <>
      <span>
        {t('hits', { count: result.hits.length })}
        {understood !== '' && ` · ${t('understoodAs')} ${understood}`}
      </span>
      <span>{result.more ? t('more') : t('notFactor')}</span>
    </>
  );
}

function HitRow({ hit, ...row }: OptionRowProps & { readonly hit: Hit }) {
  const t = lookupTexts.use();
  const why = hit.because
    .map(({ criterion, match }) => {
      const how = match === 'exact' ? '' : ` (${t(`match.${match}`)})`;
      return `${t(`criterion.${criterion}`)}${how}`;
    })
    .join(', ');
  return (
    <OptionRow {...row} className="lookup-hit">
      <span className="lookup-name">
        {hit.lastName}, {hit.title === null ? '' : `${hit.title} `}
        {hit.firstName}
      </span>
      <span className="lookup-year numbers">{t('born', { year: hit.birthYear })}</span>
      <span className="lookup-town">{hit.town}</span>
      <span className="lookup-why">{why}</span>
      <span className="lookup-flags">
        {hit.flags.map((flag) => (
          <FlagChip key={flag} flag={flag} />
        ))}
      </span>
    </OptionRow>
  );
}
