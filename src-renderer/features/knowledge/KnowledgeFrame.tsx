import Close from '@mui/icons-material/CloseOutlined';
import IconButton from '@mui/material/IconButton';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useKnowledge } from '../../app/knowledge.ts';
import { moveFocus } from '../../design/take-focus.ts';
import { knowledgeTexts } from './texts.ts';

/** Head, close and body; takes the focus when it was asked for, Escape gives it back. */
export function KnowledgeFrame({
  above,
  title,
  lang,
  children,
}: {
  /** Small, above the title. */
  readonly above: string;
  /** null while it is loading. */
  readonly title: string | null;
  readonly lang?: string;
  readonly children: ReactNode;
}) {
  const t = knowledgeTexts.use();
  const { close, takesFocus } = useKnowledge();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus()) moveFocus(heading.current);
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from wherever in it the focus is.
    <div className="knowledge-frame" onKeyDown={onKeyDown}>
      <header className="knowledge-head">
        <div>
          <p className="knowledge-above">{above}</p>
          <h2 className="knowledge-heading" ref={heading} tabIndex={-1} lang={lang}>
            {title ?? t('loading')}
          </h2>
        </div>
        <IconButton aria-label={t('close')} title={t('close')} onClick={close}>
          <Close />
        </IconButton>
      </header>
      <div className="knowledge-body">{children}</div>
    </div>
  );
}
