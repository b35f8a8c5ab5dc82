import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { KeyHint } from '../design/small.tsx';
import { shortcuts } from './shortcuts.ts';
import { shellTexts } from './texts.ts';
import { useAction } from './use-action.ts';

export interface CurtainState {
  readonly drawn: boolean;
  readonly toggle: () => void;
}

/** One key blanks the screen when somebody walks up; the same key brings everything back as it was. */
export function useCurtain(): CurtainState {
  const [drawn, setDrawn] = useState(false);
  const before = useRef<Element | null>(null);
  const toggle = () => {
    if (!drawn) before.current = document.activeElement;
    setDrawn(!drawn);
    if (drawn) {
      const { current } = before;
      requestAnimationFrame(() => {
        if (current instanceof HTMLElement) current.focus();
      });
    }
  };
  useAction({
    id: 'curtain.toggle',
    label: { de: 'Sichtschutz an oder aus', en: 'Privacy curtain on or off' },
    group: 'person',
    shortcut: 'curtain.toggle',
    run: toggle,
    always: true,
  });
  return { drawn, toggle };
}

export function Curtain({ drawn, toggle }: CurtainState) {
  const t = shellTexts.use();
  if (!drawn) return null;
  return (
    <div className="curtain" role="dialog" aria-modal="true" aria-labelledby="curtain-title">
      <span className="curtain-icon">
        <VisibilityOff aria-hidden="true" />
      </span>
      <h2 id="curtain-title">{t('curtainTitle')}</h2>
      <p>{t('curtainText')}</p>
      <Button variant="outlined" autoFocus onClick={toggle}>
        {t('curtainOpen')}
        <KeyHint keys={shortcuts['curtain.toggle']} />
      </Button>
    </div>
  );
}
