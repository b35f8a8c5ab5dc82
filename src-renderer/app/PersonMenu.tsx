import Keyboard from '@mui/icons-material/KeyboardOutlined';
import Lock from '@mui/icons-material/LockOutlined';
import Logout from '@mui/icons-material/LogoutOutlined';
import SwitchAccount from '@mui/icons-material/SwitchAccountOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ComponentType, useRef, useState } from 'react';
import { KeyHint } from '../design/small.tsx';
import { useDeskAction } from '../desk/use-desk-route.ts';
import { useDraftStore } from '../desk/use-draft.ts';
import { useTerms } from '../i18n/terms.ts';
import { initialsOf } from './initials.ts';
import { useSignedIn } from './session.ts';
import { type ShortcutId, shortcuts } from './shortcuts.ts';
import { shellTexts } from './texts.ts';
import { useAction, useActionRegistry } from './use-action.ts';

/** Who is signed in, and the ways to leave the desk: curtain, lock, change of person, sign-out. */
export function PersonMenu() {
  const t = shellTexts.use();
  const term = useTerms();
  const { person } = useSignedIn();
  const drafts = useDraftStore();
  const registry = useActionRegistry();
  const lock = useDeskAction('session.lock');
  const change = useDeskAction('session.switchPerson');
  const leave = useDeskAction('session.signOut');
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  const away = (how: () => Promise<unknown>) => () => {
    setOpen(false);
    drafts.flush();
    void how();
  };
  const doLock = away(() => lock.run({}));
  const doSwitch = away(() => change.run({}));
  const doLeave = away(() => leave.run({}));
  const named = (id: string) => () => {
    setOpen(false);
    registry
      .distinct()
      .find((action) => action.id === id)
      ?.run();
  };

  useAction({
    id: 'person.lock',
    label: { de: 'Arbeitsplatz sperren', en: 'Lock the desk' },
    group: 'person',
    shortcut: 'person.lock',
    run: doLock,
    always: true,
  });
  useAction({
    id: 'person.switch',
    label: { de: 'Person wechseln', en: 'Change person' },
    group: 'person',
    shortcut: 'person.switch',
    run: doSwitch,
    always: true,
  });
  useAction({
    id: 'person.signOut',
    label: { de: 'Abmelden', en: 'Sign out' },
    group: 'person',
    run: doLeave,
  });

  const items: readonly PersonItem[] = [
    {
      text: t('curtain'),
      icon: VisibilityOff,
      shortcut: 'curtain.toggle',
      run: named('curtain.toggle'),
    },
    { text: t('sheet'), icon: Keyboard, shortcut: 'sheet.openAnywhere', run: named('sheet.open') },
    { text: t('lock'), icon: Lock, shortcut: 'person.lock', run: doLock },
    { text: t('switch'), icon: SwitchAccount, shortcut: 'person.switch', run: doSwitch },
    { text: t('signOut'), icon: Logout, run: doLeave },
  ];
  return (
    <>
      <button
        type="button"
        className="rail-person"
        ref={opener}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">{initialsOf(person.displayName)}</span>
        <span className="visually-hidden">
          {person.displayName}, {term(`set.${person.permissionSet}`)}
        </span>
      </button>
      <Menu
        open={open}
        anchorEl={() => opener.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <li className="person-head" role="presentation">
          <strong>{person.displayName}</strong>
          <span>{term(`set.${person.permissionSet}`)}</span>
        </li>
        {items.map(({ text, icon: Icon, shortcut, run }) => (
          <MenuItem key={text} onClick={run}>
            <Icon />
            <span>{text}</span>
            {shortcut !== undefined && (
              <span className="push">
                <KeyHint keys={shortcuts[shortcut]} />
              </span>
            )}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

interface PersonItem {
  readonly text: string;
  readonly icon: ComponentType;
  readonly shortcut?: ShortcutId;
  readonly run: () => void;
}
