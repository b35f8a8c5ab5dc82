import Button from '@mui/material/Button';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { moveFocus } from '../../design/take-focus.ts';
import { oversightTexts } from './texts.ts';

/** One entry with its decision: a reason has to be chosen before anything can happen. */
export function Decision<Reason extends string>({
  name,
  about,
  ask,
  askOf,
  why,
  effect,
  reasons,
  running,
  error,
  onDecide,
  onAgain,
}: {
  /** Whom it is about. */
  readonly name: string;
  readonly about: string;
  /** Label of the button, and the one that names the person to screen readers. */
  readonly ask: string;
  readonly askOf: string;
  readonly why: string;
  readonly effect: string;
  readonly reasons: readonly { readonly id: Reason; readonly label: string }[];
  readonly running: boolean;
  readonly error: DeskError | null;
  readonly onDecide: (reason: Reason) => void;
  readonly onAgain: () => void;
}) {
  const t = oversightTexts.use();
  const group = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const leave = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (reason !== null) onDecide(reason);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
  };
  return (
    <li className="oversight-entry">
      <div className="oversight-row">
        <strong>{name}</strong>
        <span className="soft numbers">{about}</span>
        {!open && (
          <Button variant="outlined" ref={opener} aria-label={askOf} onClick={() => setOpen(true)}>
            {ask}
          </Button>
        )}
      </div>
      {open && (
        <form className="oversight-decide" onSubmit={onSubmit} onKeyDown={onKeyDown}>
          <fieldset className="oversight-reasons">
            <legend>{why}</legend>
            {reasons.map(({ id, label }, index) => (
              <label key={id} className="d-option oversight-reason" data-on={id === reason}>
                <input
                  type="radio"
                  name={group}
                  ref={index === 0 ? moveFocus : null}
                  checked={id === reason}
                  onChange={() => setReason(id)}
                />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
          <p className="soft">{effect}</p>
          <div className="row">
            <PrimaryAction
              type="submit"
              member={name}
              running={running}
              disabled={reason === null}
              keys="Enter"
            >
              {ask}
            </PrimaryAction>
            <Button variant="text" onClick={leave}>
              {t('cancel')}
            </Button>
          </div>
          {error !== null && <ErrorPanel error={error} onAgain={onAgain} />}
        </form>
      )}
    </li>
  );
}
