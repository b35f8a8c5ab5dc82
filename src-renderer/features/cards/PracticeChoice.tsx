import Practices from '@mui/icons-material/LocalHospitalOutlined';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Practice } from '#shared/service-contract/cards.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { takeFocus } from '../../design/take-focus.ts';
import { useOperation } from '../../desk/use-operation.ts';
import { cardsTexts } from './texts.ts';

const LEAST_LETTERS = 2;

/** The practice comes from the directory, never from the caller's dictation (domain rule 19). */
export function PracticeChoice({
  contactId,
  practice,
  onChoose,
  asked,
}: {
  readonly contactId: string;
  readonly practice: Practice | null;
  readonly onChoose: (practice: Practice | null) => void;
  /** Grows each time somebody wants to type here. */
  readonly asked: number;
}) {
  const t = cardsTexts.use();
  if (practice === null) {
    return <PracticeSearch contactId={contactId} onChoose={onChoose} asked={asked} />;
  }
  return (
    <div className="card-practice" tabIndex={-1} ref={takeLostFocus}>
      <Practices aria-hidden="true" />
      <span className="card-option">
        <span className="soft">{t('practice.chosen')}</span>
        <strong>{practice.name}</strong>
        <span>{placeOf(practice)}</span>
      </span>
      <Button variant="text" onClick={() => onChoose(null)}>
        {t('practice.change')}
      </Button>
    </div>
  );
}

const placeOf = ({ street, postcode, town }: Practice) => `${street}, ${postcode} ${town}`;

/** The field that had the focus is gone. */
const takeLostFocus = (chosen: HTMLElement | null): void => {
  if (document.activeElement === document.body) takeFocus(chosen);
};

function PracticeSearch({
  contactId,
  onChoose,
  asked,
}: {
  readonly contactId: string;
  readonly onChoose: (practice: Practice) => void;
  readonly asked: number;
}) {
  const t = cardsTexts.use();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [text, setText] = useState('');
  const wanted = text.trim();
  const enabled = wanted.length >= LEAST_LETTERS;
  const search = useOperation('cards.practices', { contactId, text: wanted }, { enabled });
  const found = enabled ? search.data : undefined;
  useEffect(() => {
    if (asked > 0) takeFocus(field.current);
  }, [asked]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey) return;
    if (event.key === 'Enter') {
      // Not the form's: nothing is sent before a practice stands there to be read.
      event.preventDefault();
      const [first] = found?.practices ?? [];
      if (first !== undefined) onChoose(first);
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector('button')?.focus();
    }
  };
  return (
    <div className="card-practices">
      <TextField
        inputRef={field}
        label={t('practice.label')}
        helperText={t('practice.help')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        slotProps={{ htmlInput: { maxLength: 60, autoComplete: 'off', spellCheck: false } }}
      />
      {search.error !== null && <ErrorPanel error={search.error} onAgain={search.again} />}
      <div aria-live="polite">
        {found?.practices.length === 0 && <p className="soft">{t('practice.none')}</p>}
        {found?.more === true && <p className="soft">{t('practice.more')}</p>}
      </div>
      {found !== undefined && found.practices.length > 0 && (
        <ul ref={list} aria-label={t('practice.list')}>
          {found.practices.map((one) => (
            <li key={one.practiceId}>
              <button
                type="button"
                className="d-option card-practice-hit"
                onClick={() => onChoose(one)}
              >
                <strong>{one.name}</strong> <span>{placeOf(one)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
