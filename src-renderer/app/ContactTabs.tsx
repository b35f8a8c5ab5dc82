import Add from '@mui/icons-material/Add';
import Pause from '@mui/icons-material/PauseCircleOutlined';
import { useEffect, useRef } from 'react';
import type { Contact } from '#shared/service-contract/contacts.ts';
import { KeyHint } from '../design/small.tsx';
import { useTerms } from '../i18n/terms.ts';
import { channelIcons } from './channel-icons.ts';
import { useContacts } from './contact-data.ts';
import { type ShortcutId, shortcuts } from './shortcuts.ts';
import { shellTexts } from './texts.ts';
import { useAction } from './use-action.ts';
import { useWorkspace } from './workspace.ts';
import { placeOf } from './workspace-state.ts';

const tabKeys: readonly ShortcutId[] = [
  ...(['tab.1', 'tab.2', 'tab.3', 'tab.4', 'tab.5'] as const),
  ...(['tab.6', 'tab.7', 'tab.8', 'tab.9'] as const),
];

/** One tab per open or parked contact, with its member's colour band. */
export function ContactTabs() {
  const t = shellTexts.use();
  const { state, move } = useWorkspace();
  const contacts = useContacts();
  const start = () => move({ to: 'contact', contactId: null });
  useAction({
    id: 'contact.start',
    label: { de: 'Kontakt beginnen', en: 'Start a contact' },
    group: 'contact',
    shortcut: 'contact.start',
    run: start,
  });
  const starting = state.view === 'contacts' && state.contactId === null;
  return (
    <nav className="tabs" aria-label={t('openContacts')}>
      {contacts.map((contact, index) => (
        <ContactTab key={contact.contactId} contact={contact} shortcut={tabKeys[index]} />
      ))}
      <button
        type="button"
        className={starting ? 'tab tab-new tab-on' : 'tab tab-new'}
        aria-current={starting ? 'page' : undefined}
        onClick={start}
      >
        <Add aria-hidden="true" />
        {t('newContact')}
        <KeyHint keys={shortcuts['contact.start']} />
      </button>
    </nav>
  );
}

function ContactTab({
  contact,
  shortcut,
}: {
  readonly contact: Contact;
  readonly shortcut: ShortcutId | undefined;
}) {
  const t = shellTexts.use();
  const term = useTerms();
  const { state, move } = useWorkspace();
  const { memberId } = placeOf(state, contact.contactId);
  const member = contact.members.find((one) => one.memberId === memberId) ?? contact.members.at(-1);
  const name = member === undefined ? term(`channel.${contact.channel}`) : tabName(member);
  const current = state.view === 'contacts' && state.contactId === contact.contactId;
  const go = () => move({ to: 'contact', contactId: contact.contactId });
  const label = { de: `Zum Kontakt: ${name}`, en: `Go to contact: ${name}` };
  useAction({ id: `tab.${contact.contactId}`, label, group: 'contact', shortcut, run: go });
  const tab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!current) return;
    const show = () => tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show();
    // A name that becomes known makes its tab wider, a smaller window the room for all.
    const observer = new ResizeObserver(show);
    for (const one of [tab.current, tab.current?.parentElement]) if (one) observer.observe(one);
    return () => observer.disconnect();
  }, [current]);
  const Icon = contact.state === 'parked' ? Pause : channelIcons[contact.channel];
  return (
    <button
      ref={tab}
      type="button"
      className={current ? 'tab d-tab tab-on' : 'tab d-tab'}
      aria-current={current ? 'page' : undefined}
      data-band={member?.band}
      onClick={go}
    >
      <Icon
        titleAccess={contact.state === 'parked' ? t('parked') : term(`channel.${contact.channel}`)}
      />
      <span className="tab-name">{name}</span>
    </button>
  );
}

/** Enough to tell two tabs apart: "Muster, E." */
const tabName = (member: Contact['members'][number]): string =>
  `${member.lastName}, ${[...member.firstName][0] ?? ''}.`;
