import type { ComponentType, ReactNode } from 'react';
import { Fragment } from 'react';
import { keysForPeople } from '../i18n/keys.ts';
import { useLanguage } from '../i18n/texts.ts';

export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad' | 'info';

/** Keys as they stand on the keyboard: `<KeyHint keys="Ctrl+K" />`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const language = useLanguage();
  return (
    <span className="d-keys" aria-hidden="true">
      {keysForPeople(keys, language).map((key) => (
        <kbd className="d-key" key={key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}

/** A state in words with its icon; the colour only repeats what the words say. */
export function StateChip({
  tone = 'neutral',
  icon: Icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: ComponentType<{ 'aria-hidden'?: 'true' }>;
  readonly children: ReactNode;
}) {
  return (
    <span className={`d-chip d-chip-${tone}`}>
      {Icon !== undefined && <Icon aria-hidden="true" />}
      <span>{children}</span>
    </span>
  );
}

export interface Fact {
  readonly label: string;
  /** null shows a dash: known to be empty. */
  readonly value: ReactNode;
  /** A small button beside the value, e.g. reveal or copy. */
  readonly action?: ReactNode;
}

/** Labels and values in two columns. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="d-facts">
      {facts.map((fact) => (
        <Fragment key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            <span>{fact.value ?? '–'}</span>
            {fact.action}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Nothing here, why, and what can be done. */
export function EmptyState({
  icon: Icon,
  title,
  heading: Title = 'p',
  children,
  action,
}: {
  readonly icon?: ComponentType<{ 'aria-hidden'?: 'true' }>;
  readonly title: string;
  /** `h1` where the empty state is the whole view. */
  readonly heading?: 'h1' | 'h2' | 'h3' | 'p';
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="d-empty">
      {Icon !== undefined && (
        <span className="d-empty-icon">
          <Icon aria-hidden="true" />
        </span>
      )}
      <Title className="d-empty-title">{title}</Title>
      {children !== undefined && <p className="d-empty-text">{children}</p>}
      {action}
    </div>
  );
}
