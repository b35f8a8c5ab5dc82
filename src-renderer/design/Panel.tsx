import type { ReactNode } from 'react';
import { useId } from 'react';

/** A titled surface: the one container of the workspace. */
export function Panel({
  title,
  actions,
  children,
  flush = false,
  level = 3,
}: {
  readonly title?: string;
  /** At the right of the title: buttons, counts. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** No inner padding: tables and lists that reach the edge. */
  readonly flush?: boolean;
  /** Heading level of the title. */
  readonly level?: 2 | 3 | 4;
}) {
  const id = useId();
  const named = title === undefined ? {} : { 'aria-labelledby': id };
  return (
    <section className={flush ? 'd-panel d-panel-flush' : 'd-panel'} {...named}>
      {title !== undefined && (
        <header className="d-panel-head">
          <SectionTitle id={id} level={level}>
            {title}
          </SectionTitle>
          {actions !== undefined && <div className="d-panel-actions">{actions}</div>}
        </header>
      )}
      <div className="d-panel-body">{children}</div>
    </section>
  );
}

export function SectionTitle({
  children,
  id,
  level = 3,
}: {
  readonly children: ReactNode;
  readonly id?: string;
  readonly level?: 2 | 3 | 4;
}) {
  const Heading = `h${level}` as const;
  return (
    <Heading className="d-section-title" id={id}>
      {children}
    </Heading>
  );
}
