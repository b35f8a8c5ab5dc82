import Search from '@mui/icons-material/SearchOutlined';
import Dialog from '@mui/material/Dialog';
import { type KeyboardEvent, useId, useState } from 'react';
import { useOptionChoice } from '../design/options.tsx';
import { KeyHint } from '../design/small.tsx';
import { useLabel } from '../i18n/texts.ts';
import type { Action, ActionGroup } from './action-registry.ts';
import { matchingActions } from './palette-search.ts';
import { shellTexts } from './texts.ts';
import { useAction, useActions } from './use-action.ts';

const groupOrder: readonly ActionGroup[] = ['contact', 'member', 'navigation', 'view', 'person'];

/** Every action by name: what has a key shows it, so that people learn it on the way. */
export function CommandPalette() {
  const [open, setOpen] = useState(false);
  const t = shellTexts.use();
  useAction({
    id: 'palette.open',
    label: { de: 'Alle Aktionen', en: 'All actions' },
    group: 'view',
    shortcut: 'palette.open',
    run: () => setOpen(true),
  });
  return (
    <Dialog
      open={open}
      onClose={() => setOpen(false)}
      slotProps={{ paper: { className: 'palette', 'aria-label': t('palette') } }}
    >
      {open && <PaletteBody onClose={() => setOpen(false)} />}
    </Dialog>
  );
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const t = shellTexts.use();
  const words = useLabel();
  const id = useId();
  const actions = useActions();
  const [typed, setTyped] = useState('');
  const named = actions
    .filter((action) => action.id !== 'palette.open')
    .map((action) => ({ action, text: words(action.label) }))
    .sort((a, b) => groupOrder.indexOf(a.action.group) - groupOrder.indexOf(b.action.group));
  const hits = matchingActions(named, typed);
  const { chosen, choose, stepped } = useOptionChoice(id, hits.length);

  const run = (action: Action) => {
    onClose();
    // After the dialog has given the focus back, so that the action may move it on.
    setTimeout(() => action.run(), 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (stepped(event)) return;
    const hit = hits[chosen];
    if (event.key === 'Enter' && hit !== undefined) {
      event.preventDefault();
      run(hit.action);
    }
  };

  return (
    <>
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={hits.length > 0 ? `${id}-${chosen}` : undefined}
          aria-label={t('paletteField')}
          placeholder={t('paletteField')}
          value={typed}
          // biome-ignore lint/a11y/noAutofocus: the field is why the dialog opened.
          autoFocus
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value);
            choose(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="palette-list" role="listbox" id={`${id}-list`} aria-label={t('palette')}>
        {hits.map(({ action, text }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above answers the keys.
          <div
            role="option"
            tabIndex={-1}
            key={action.id}
            id={`${id}-${index}`}
            aria-selected={index === chosen}
            className="d-option palette-option"
            onClick={() => run(action)}
            onMouseMove={() => choose(index)}
          >
            <span>{text}</span>
            <span className="soft">{t(`group.${action.group}`)}</span>
            {action.keys !== undefined && <KeyHint keys={action.keys} />}
          </div>
        ))}
        {hits.length === 0 && <p className="palette-none">{t('paletteNone')}</p>}
      </div>
      <p className="visually-hidden" role="status">
        {t('paletteCount', { count: hits.length })}
      </p>
    </>
  );
}
