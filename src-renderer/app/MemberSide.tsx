import Lock from '@mui/icons-material/LockOutlined';
import type { Contact } from '#shared/service-contract/contacts.ts';
import type { Purpose } from '#shared/service-contract/vocabulary.ts';
import { KeyHint } from '../design/small.tsx';
import { moveFocus } from '../design/take-focus.ts';
import { useTerms } from '../i18n/terms.ts';
import { useLabel } from '../i18n/texts.ts';
import { type MemberPanel, useMemberPanels } from './feature.ts';
import { levelNeededIn, levelReached } from './levels.ts';
import { useSignedIn } from './session.ts';
import { type ShortcutId, shortcuts } from './shortcuts.ts';
import { shellTexts } from './texts.ts';
import { useAction } from './use-action.ts';
import { useWorkspace } from './workspace.ts';
import { placeOf } from './workspace-state.ts';

const panelKeys: readonly ShortcutId[] = [
  'panel.1',
  'panel.2',
  'panel.3',
  'panel.4',
  'panel.5',
  'panel.6',
  'panel.7',
  'panel.8',
  'panel.9',
];

/** The panel that opens first: the one made for the contact's purpose, else the overview. */
export function firstPanel(
  panels: readonly MemberPanel[],
  purpose: Purpose,
): MemberPanel | undefined {
  return panels.find((panel) => panel.opensFor?.includes(purpose) === true) ?? panels[0];
}

/** Left zone: the people of this contact and the sections of the record in front. */
export function MemberSide({
  contact,
  memberId,
}: {
  readonly contact: Contact;
  readonly memberId: string;
}) {
  const t = shellTexts.use();
  const { state, move } = useWorkspace();
  const { contactId } = contact;
  const panels = useMemberPanels();
  const chosen = placeOf(state, contactId).panels[memberId];
  const current =
    panels.find((panel) => panel.id === chosen) ?? firstPanel(panels, contact.purpose);
  const numbered = panels.filter(({ shortcut }) => shortcut === undefined);
  return (
    <>
      {contact.members.length > 1 && (
        <section className="side-part">
          <h2 className="side-title">{t('people')}</h2>
          <ul className="side-list">
            {contact.members.map((member) => (
              <li key={member.memberId}>
                <button
                  type="button"
                  className="side-entry side-person"
                  data-band={member.band}
                  aria-current={member.memberId === memberId ? 'true' : undefined}
                  onClick={() => move({ to: 'member', contactId, memberId: member.memberId })}
                >
                  <span className="side-band" aria-hidden="true" />
                  <span>
                    {member.lastName}, {member.firstName}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <nav className="side-part" aria-label={t('panels')}>
        <ul className="side-list">
          {panels.map((panel) => (
            <PanelEntry
              key={panel.id}
              panel={panel}
              contact={contact}
              memberId={memberId}
              current={panel.id === current?.id}
              shortcut={panel.shortcut ?? panelKeys[numbered.indexOf(panel)]}
            />
          ))}
        </ul>
      </nav>
    </>
  );
}

function PanelEntry({
  panel,
  contact,
  memberId,
  current,
  shortcut,
}: {
  readonly panel: MemberPanel;
  readonly contact: Contact;
  readonly memberId: string;
  readonly current: boolean;
  readonly shortcut: ShortcutId | undefined;
}) {
  const t = shellTexts.use();
  const term = useTerms();
  const words = useLabel();
  const { move } = useWorkspace();
  const level = contact.members.find((one) => one.memberId === memberId)?.level ?? 'none';
  const needs = levelNeededIn(panel, contact, memberId, useSignedIn().policy);
  const locked = !levelReached(level, needs);
  const go = () => {
    move({ to: 'panel', contactId: contact.contactId, memberId, panel: panel.id });
    requestAnimationFrame(() => moveFocus(document.getElementById('panel-title')));
  };
  useAction({ id: `panel.${panel.id}`, label: panel.label, group: 'member', shortcut, run: go });
  const Icon = panel.icon;
  return (
    <li>
      <button
        type="button"
        className="side-entry"
        aria-current={current ? 'page' : undefined}
        onClick={go}
      >
        <Icon />
        <span>{words(panel.label)}</span>
        {locked && (
          <Lock
            className="side-lock"
            titleAccess={t('panelLocked', { level: term(`level.${needs}`) })}
          />
        )}
        {shortcut !== undefined && <KeyHint keys={shortcuts[shortcut]} />}
      </button>
    </li>
  );
}
