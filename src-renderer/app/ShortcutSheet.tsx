import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { KeyHint } from '../design/small.tsx';
import { useLabel } from '../i18n/texts.ts';
import type { Action, ActionGroup } from './action-registry.ts';
import { shortcuts } from './shortcuts.ts';
import { shellTexts } from './texts.ts';
import { useAction, useActionRegistry, useActions } from './use-action.ts';

const groups: readonly ActionGroup[] = ['contact', 'member', 'navigation', 'view', 'person'];

/** All keys that do something at this moment, by group. */
export function ShortcutSheet() {
  const [open, setOpen] = useState(false);
  const show = () => setOpen(true);
  const label = { de: 'Tastenkürzel anzeigen', en: 'Show keyboard shortcuts' };
  useAction({ id: 'sheet.open', label, group: 'view', shortcut: 'sheet.open', run: show });
  useAction({
    id: 'sheet.openAnywhere',
    label,
    group: 'view',
    shortcut: 'sheet.openAnywhere',
    run: show,
    unlisted: true,
  });
  return (
    <Dialog
      open={open}
      onClose={() => setOpen(false)}
      maxWidth="md"
      fullWidth
      aria-labelledby="sheet-title"
    >
      {open && <SheetBody onClose={() => setOpen(false)} />}
    </Dialog>
  );
}

function SheetBody({ onClose }: { readonly onClose: () => void }) {
  const t = shellTexts.use();
  const registry = useActionRegistry();
  const keyed = useActions().filter((action) => action.keys !== undefined);
  const toPalette = () => {
    onClose();
    setTimeout(
      () =>
        registry
          .distinct()
          .find((one) => one.id === 'palette.open')
          ?.run(),
      0,
    );
  };
  return (
    <>
      <DialogTitle id="sheet-title">{t('sheet')}</DialogTitle>
      <DialogContent>
        <div className="sheet">
          {groups.map((group) => (
            <SheetGroup
              key={group}
              title={t(`group.${group}`)}
              actions={keyed.filter((action) => action.group === group)}
            />
          ))}
          <section>
            <h3 className="sheet-title">{t('gridHint')}</h3>
            <dl className="sheet-list">
              <SheetRow text={t('gridMove')} keys="ArrowUp+ArrowDown" />
              <SheetRow text={t('gridOpen')} keys="Enter" />
              <SheetRow text={t('gridCopy')} keys="Ctrl+C" />
            </dl>
          </section>
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={toPalette}>
          {t('sheetSearch')}
          <KeyHint keys={shortcuts['palette.open']} />
        </Button>
        <Button variant="outlined" autoFocus onClick={onClose}>
          {t('close')}
        </Button>
      </DialogActions>
    </>
  );
}

function SheetGroup({
  title,
  actions,
}: {
  readonly title: string;
  readonly actions: readonly Action[];
}) {
  const words = useLabel();
  const id = useId();
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 className="sheet-title" id={id}>
        {title}
      </h3>
      <dl className="sheet-list">
        {actions.map((action) => (
          <SheetRow key={action.id} text={words(action.label)} keys={action.keys ?? ''} />
        ))}
      </dl>
    </section>
  );
}

function SheetRow({ text, keys }: { readonly text: string; readonly keys: string }) {
  return (
    <div>
      <dt>{text}</dt>
      <dd>
        <span className="visually-hidden">{keys}</span>
        <KeyHint keys={keys} />
      </dd>
    </div>
  );
}
