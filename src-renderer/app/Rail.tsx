import Headset from '@mui/icons-material/HeadsetMicOutlined';
import Tooltip from '@mui/material/Tooltip';
import type { ComponentType } from 'react';
import { useLabel } from '../i18n/texts.ts';
import { type NavigationEntry, useNavigation } from './feature.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { servesMembers } from './serving.ts';
import { useSignedIn } from './session.ts';
import { type ShortcutId, shortcuts } from './shortcuts.ts';
import { shellTexts } from './texts.ts';
import { useAction } from './use-action.ts';
import { useWorkspace } from './workspace.ts';

const MOST_SHOWN = 99;
const contactsLabel = { de: 'Kontakte', en: 'Contacts' };

export function Rail() {
  const t = shellTexts.use();
  const { person } = useSignedIn();
  const entries = useNavigation(person.permissionSet);
  const serving = servesMembers(person.permissionSet);
  const foot = entries.filter((entry) => entry.atFoot === true);
  return (
    <nav className="rail" aria-label={t('navigation')} data-zone="rail">
      <span className="rail-mark" aria-hidden="true">
        HEK
      </span>
      <ul className="rail-list">
        {serving && (
          <RailEntry
            id="contacts"
            label={contactsLabel}
            icon={Headset}
            shortcut="navigation.contacts"
          />
        )}
        {entries
          .filter((entry) => entry.atFoot !== true)
          .map((entry) => (
            <RailEntry key={entry.id} {...entry} />
          ))}
      </ul>
      <ul className="rail-list rail-foot">
        {foot.map((entry) => (
          <RailEntry key={entry.id} {...entry} />
        ))}
      </ul>
      <PersonMenu />
    </nav>
  );
}

function RailEntry({
  id,
  label,
  short,
  icon: Icon,
  shortcut,
  useCount,
}: Pick<NavigationEntry, 'id' | 'label' | 'short' | 'useCount'> & {
  readonly icon: ComponentType;
  readonly shortcut?: ShortcutId;
}) {
  const words = useLabel();
  const { state, move } = useWorkspace();
  const { person } = useSignedIn();
  const entries = useNavigation(person.permissionSet);
  const first = servesMembers(person.permissionSet) ? 'contacts' : entries[0]?.id;
  const known = state.view === 'contacts' ? first : state.view;
  const current = known === id;
  const go = () => move({ to: 'view', view: id });
  useAction({ id: `navigation.${id}`, label, group: 'navigation', shortcut, run: go });
  const tip = shortcut === undefined ? words(label) : `${words(label)} (${shortcuts[shortcut]})`;
  return (
    <li>
      <Tooltip title={tip} placement="right" describeChild>
        <button
          type="button"
          className="rail-entry"
          aria-current={current ? 'page' : undefined}
          onClick={go}
        >
          <Icon />
          {useCount !== undefined && <Count useCount={useCount} />}
          <span aria-hidden="true">{words(short ?? label)}</span>
          <span className="visually-hidden">{words(label)}</span>
        </button>
      </Tooltip>
    </li>
  );
}

/** How many things wait behind an entry; a component of its own, because not every entry counts. */
function Count({ useCount }: Required<Pick<NavigationEntry, 'useCount'>>) {
  const t = shellTexts.use();
  const count = useCount();
  if (count === 0) return null;
  return (
    <>
      <span className="rail-count numbers" aria-hidden="true">
        {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
      </span>
      <span className="visually-hidden">{t('waitingCount', { count })}</span>
    </>
  );
}
