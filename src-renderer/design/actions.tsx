import Button from '@mui/material/Button';
import { type ComponentType, type ReactNode, useId, useRef, useState } from 'react';
import { KeyHint } from './small.tsx';
import { designTexts } from './texts.ts';

export interface PrimaryActionProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  /** The member it acts for: named on the button, against the wrong-member slip. */
  readonly member?: string | undefined;
  readonly keys?: string | undefined;
  readonly running?: boolean;
  readonly disabled?: boolean;
  readonly icon?: ComponentType;
  readonly danger?: boolean;
  readonly autoFocus?: boolean;
}

/** The one filled button of a view. */
export function PrimaryAction(props: PrimaryActionProps) {
  const Icon = props.icon;
  return (
    <Button
      variant="contained"
      color={props.danger === true ? 'error' : 'primary'}
      type={props.type ?? 'button'}
      onClick={props.onClick}
      // Not `disabled` while running: the focus would be lost.
      aria-disabled={props.running === true || props.disabled === true}
      className={props.disabled === true ? 'd-primary d-primary-off' : 'd-primary'}
      disabled={props.disabled === true}
      aria-busy={props.running === true}
      autoFocus={props.autoFocus === true}
    >
      {Icon !== undefined && <Icon />}
      <span>
        {props.children}
        {props.member !== undefined && props.member !== '' && (
          <span className="d-primary-member">{props.member}</span>
        )}
      </span>
      {props.keys !== undefined && <KeyHint keys={props.keys} />}
    </Button>
  );
}

/** Asks in place before something that cannot be undone; the focus goes there and back. */
export function ConfirmInline({
  ask,
  question,
  confirm,
  onConfirm,
  running = false,
  danger = true,
}: {
  /** Label of the button that asks. */
  readonly ask: string;
  readonly question: string;
  /** Label of the button that does it. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly running?: boolean;
  readonly danger?: boolean;
}) {
  const t = designTexts.use();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const leave = () => {
    setAsking(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!asking) {
    return (
      <Button variant="outlined" ref={opener} onClick={() => setAsking(true)}>
        {ask}
      </Button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and behave as a form part.
    <div
      className="d-confirm"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <span id={id}>{question}</span>
      <Button
        variant="contained"
        color={danger ? 'error' : 'primary'}
        autoFocus
        aria-busy={running}
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {confirm}
      </Button>
      <Button variant="text" onClick={leave}>
        {t('cancel')}
      </Button>
    </div>
  );
}
