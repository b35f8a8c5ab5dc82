import { type KeyboardEvent, type ReactNode, useState } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The choice in a list of options below a field that keeps the focus: arrows go round.
 * @param id of the list; its options are `{id}-0`, `{id}-1`, …
 */
export function useOptionChoice(id: string, count: number) {
  const [active, choose] = useState(0);
  const chosen = Math.min(active, count - 1);
  /** True if the key moved the choice, and is spent. */
  const stepped = (event: KeyboardEvent): boolean => {
    const step = steps[event.key];
    if (step === undefined || count === 0) return false;
    event.preventDefault();
    const next = (chosen + step + count) % count;
    choose(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    return true;
  };
  return { chosen, choose, stepped };
}

export interface OptionRowProps {
  readonly id: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}

/** One option; the field above has the focus and answers the keys. */
export function OptionRow({
  id,
  chosen,
  onChoose,
  onOpen,
  className,
  children,
}: OptionRowProps & { readonly className: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above answers the keys.
    <div
      role="option"
      id={id}
      aria-selected={chosen}
      tabIndex={-1}
      className={`d-option ${className}`}
      onMouseMove={onChoose}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      {children}
    </div>
  );
}
