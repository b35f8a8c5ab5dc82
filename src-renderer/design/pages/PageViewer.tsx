import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ErrorPanel } from '../ErrorPanel.tsx';
import { takeFocus } from '../take-focus.ts';
import { Waiting } from '../Waiting.tsx';
import { PageStage } from './PageStage.tsx';
import { PageToolbar } from './PageToolbar.tsx';
import './pages.css';
import { applyCommand, commandOfKey, firstLook, type PageCommand } from './page-view.ts';
import { type PageSource, usePages } from './use-pages.ts';

/** Looks at the pages of an upload or of a letter: by page, larger, turned, by mouse or keys. */
export function PageViewer({
  source,
  label,
  takesFocus = false,
}: {
  readonly source: PageSource;
  /** What is looked at, for screen readers. */
  readonly label: string;
  /** The keys work at once, without a press of Tab before them. */
  readonly takesFocus?: boolean;
}) {
  const [view, setView] = useState(firstLook);
  const [fitted, setFitted] = useState(1);
  const [attempt, setAttempt] = useState(0);
  const { drawable, pageCount, error } = usePages(source, view.page, attempt);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) takeFocus(whole.current);
  }, [takesFocus]);
  const run = (command: PageCommand) => setView(applyCommand(view, command, pageCount, fitted));
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOfKey(event);
    if (command === null) return;
    event.preventDefault();
    run(command);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and behave as a form part.
    <div
      className="pages"
      ref={whole}
      tabIndex={-1}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <PageToolbar view={view} pageCount={pageCount} fitted={fitted} onCommand={run} />
      {error !== null && (
        <div className="pages-message">
          <ErrorPanel error={error} onAgain={() => setAttempt(attempt + 1)} />
        </div>
      )}
      {error === null && drawable === null && (
        <div className="pages-message">
          <Waiting lines={6} />
        </div>
      )}
      {drawable !== null && (
        <PageStage drawable={drawable} view={view} label={label} onFitted={setFitted} />
      )}
    </div>
  );
}
