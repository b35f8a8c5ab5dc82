import Cancel from '@mui/icons-material/CancelOutlined';
import Check from '@mui/icons-material/CheckCircleOutlined';
import Lock from '@mui/icons-material/LockOutlined';
import { useEffect, useRef, useState } from 'react';
import type { VerificationState } from '#shared/service-contract/verification.ts';
import { useSignedIn } from '../../app/session.ts';
import { takeFocus } from '../../design/take-focus.ts';
import { factorWord } from '../../i18n/factor-words.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/texts.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { AppConfirmation } from './AppConfirmation.tsx';
import {
  answered,
  askable,
  canAskApp,
  inQuestion,
  missing,
  type Typed,
  unusable,
} from './gate-state.ts';
import { IdDocumentForm } from './IdDocumentForm.tsx';
import { gateTexts } from './texts.ts';

/** What to ask, the answer field, what matched, what else could be asked, and why some things cannot. */
export function FactorGate({
  contactId,
  memberId,
  state,
}: {
  readonly contactId: string;
  readonly memberId: string;
  readonly state: VerificationState;
}) {
  const t = gateTexts.use();
  const language = useLanguage();
  const { person } = useSignedIn();
  const [chosen, setChosen] = useState<Typed | null>(null);
  const factor = inQuestion(state, chosen);
  const others = askable(state).filter((one) => one !== factor);
  const blocked = unusable(state);
  const need = missing(state);
  const atBranch = person.permissionSet === 'branch' || person.permissionSet === 'staff-desk';
  useLeaveWhenDone(state.level);

  return (
    <div className="factors">
      {need === null ? <AllAnswered state={state} /> : <Answered state={state} />}
      {state.lockedUntil !== null && <LockedNote until={state.lockedUntil} />}
      {state.lockedUntil === null && need !== null && state.releasedAt !== null && (
        <ReleasedNote at={state.releasedAt} left={state.mismatchesLeft} />
      )}
      {state.lockedUntil === null && need !== null && state.mismatchesToday > 0 && (
        <p className="gate-warning">
          {t('failedToday', { count: state.mismatchesToday })} ·{' '}
          {t('left', { count: state.mismatchesLeft })}
        </p>
      )}
      {state.lockedUntil === null && need !== null && (
        <p className="gate-need">{factor === null ? t(nothingLeft(state)) : t(`next.${need}`)}</p>
      )}
      {state.lockedUntil === null && factor !== null && need !== null && (
        <AnswerForm key={factor} contactId={contactId} memberId={memberId} factor={factor} />
      )}
      {state.lockedUntil === null && need !== null && others.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a row of actions, not of form fields.
        <div className="gate-others" role="group" aria-label={t('other')}>
          <span className="soft">{t('other')}:</span>
          {others.map((one) => (
            <button
              key={one}
              type="button"
              className="d-option gate-other"
              onClick={() => setChosen(one)}
            >
              {factorWord(one, language)}
            </button>
          ))}
        </div>
      )}
      <AppConfirmation contactId={contactId} memberId={memberId} state={state} />
      {atBranch && state.level !== 'high' && (
        <IdDocumentForm contactId={contactId} memberId={memberId} />
      )}
      {need !== null && blocked.length > 0 && (
        <details className="gate-blocked">
          <summary>{t('notUsable')}</summary>
          <ul className="gate-blocked-list">
            {blocked.map((one) => (
              <li key={one.factor}>
                {factorWord(one.factor, language)}
                <span className="soft">
                  {' '}
                  – {one.obstacle === null ? '' : t(`because.${one.obstacle}`)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const nothingLeft = (state: VerificationState) =>
  canAskApp(state) || state.appRequest?.state === 'waiting' ? 'exhaustedButApp' : 'exhausted';

/**
 * When *high* is reached here, the work goes on in the middle: the focus goes there, unless the member's
 * app confirms while somebody types elsewhere.
 */
function useLeaveWhenDone(level: VerificationState['level']): void {
  const before = useRef(level);
  useEffect(() => {
    if (before.current !== 'high' && level === 'high') {
      const elsewhere = document.activeElement !== document.body && !isInGate();
      if (!elsewhere) {
        requestAnimationFrame(() => takeFocus(document.getElementById('panel-title')));
      }
    }
    before.current = level;
  }, [level]);
}

const isInGate = () => document.activeElement?.closest('.gate') !== null;

function Answered({ state }: { readonly state: VerificationState }) {
  const t = gateTexts.use();
  const language = useLanguage();
  const results = answered(state);
  if (results.length === 0) return null;
  return (
    <ul className="answered">
      {results.map((one) => (
        <li key={one.factor} data-result={one.result}>
          {one.result === 'match' ? <Check aria-hidden="true" /> : <Cancel aria-hidden="true" />}
          <span>{factorWord(one.factor, language)}</span>
          <span className="answered-result">
            {t(one.result === 'match' ? 'match' : 'mismatch')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** At *high* the list is history: one line that opens. */
function AllAnswered({ state }: { readonly state: VerificationState }) {
  const t = gateTexts.use();
  return (
    <details className="gate-blocked">
      <summary>{t('answeredCount', { count: answered(state).length })}</summary>
      <Answered state={state} />
    </details>
  );
}

/** The answer field is gone: without this the focus would fall to the top of the page. */
function takeLostFocus(note: HTMLElement | null): void {
  if (document.activeElement === document.body) note?.focus();
}

/** Spoken, too: it may come from elsewhere while the agent talks. */
function ReleasedNote({ at, left }: { readonly at: string; readonly left: number }) {
  const t = gateTexts.use();
  const format = useFormat();
  return (
    <output className="gate-note">
      {t('released', { at: format.dateTime(at) })} {t('left', { count: left })}.
    </output>
  );
}

function LockedNote({ until }: { readonly until: string }) {
  const t = gateTexts.use();
  const format = useFormat();
  return (
    <div className="gate-note gate-note-bad" tabIndex={-1} ref={takeLostFocus}>
      <strong>
        <Lock aria-hidden="true" />
        {t('lockedTitle', { until: format.dateTime(until) })}
      </strong>
      <p>{t('lockedText')}</p>
    </div>
  );
}
