import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { KeyHint } from '../../design/small.tsx';
import { takeFocus } from '../../design/take-focus.ts';

/** A question with few answers: click, Tab and Enter, or its digit. */
export function OptionList<Id extends string>({
  title,
  options,
  chosen = null,
  onChoose,
}: {
  readonly title: string;
  readonly options: readonly { readonly id: Id; readonly label: string; readonly help?: string }[];
  readonly chosen?: Id | null;
  readonly onChoose: (id: Id) => void;
}) {
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  // A question that appears is the next thing to answer, by whoever sees it.
  useLayoutEffect(() => takeFocus(first.current), []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey) return;
    const byDigit = options[Number(event.key) - 1];
    if (byDigit !== undefined && /^[1-9]$/.test(event.key)) {
      event.preventDefault();
      onChoose(byDigit.id);
      return;
    }
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const here = [...buttons].findIndex((button) => button.matches(':focus'));
    event.preventDefault();
    buttons[(here + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of actions, not of form fields.
    <div className="options" role="group" aria-labelledby={id} onKeyDown={onKeyDown}>
      <p className="options-title" id={id}>
        {title}
      </p>
      {options.map((option, index) => (
        <button
          key={option.id}
          type="button"
          className="d-option option"
          ref={index === 0 ? first : undefined}
          aria-pressed={chosen === null ? undefined : chosen === option.id}
          onClick={() => onChoose(option.id)}
        >
          <span>
            {option.label}
            {option.help !== undefined && <span className="option-help">{option.help}</span>}
          </span>
          <KeyHint keys={String(index + 1)} />
        </button>
      ))}
    </div>
  );
}
