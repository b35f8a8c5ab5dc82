import type { Contact } from '#shared/service-contract/contacts.ts';
import { shellTexts } from '../../app/texts.ts';
import { useWorkspace } from '../../app/workspace.ts';
import { Panel } from '../../design/Panel.tsx';
import { StateChip } from '../../design/small.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTerms } from '../../i18n/terms.ts';
import { contactTexts } from './texts.ts';

/** What still waits for the person: open and parked contacts. */
export function WaitingContacts({ contacts }: { readonly contacts: readonly Contact[] }) {
  const t = contactTexts.use();
  const shell = shellTexts.use();
  const term = useTerms();
  const format = useFormat();
  const { move } = useWorkspace();
  return (
    <aside className="start-side">
      <Panel title={t('waiting')} level={2} flush>
        <ul className="start-list">
          {contacts.map((contact) => {
            const member = contact.members.at(-1);
            return (
              <li key={contact.contactId}>
                <button
                  type="button"
                  className="start-waiting"
                  data-band={member?.band}
                  onClick={() => move({ to: 'contact', contactId: contact.contactId })}
                >
                  <span className="side-band start-band" aria-hidden="true" />
                  <span className="start-waiting-text">
                    <strong>
                      {member === undefined
                        ? term(`channel.${contact.channel}`)
                        : `${member.lastName}, ${member.firstName}`}
                    </strong>
                    <span className="soft">
                      {term(`purpose.${contact.purpose}`)} ·{' '}
                      {t('since', { time: format.time(contact.startedAt) })}
                    </span>
                  </span>
                  {contact.state === 'parked' && (
                    <StateChip tone="warn">{shell('parked')}</StateChip>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      </Panel>
    </aside>
  );
}
