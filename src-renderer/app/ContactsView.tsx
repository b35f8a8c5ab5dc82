import { useEffect } from 'react';
import { Waiting } from '../design/Waiting.tsx';
import { StartContact } from '../features/contact/StartContact.tsx';
import { ContactView } from './ContactView.tsx';
import { useContacts } from './contact-data.ts';
import { useWorkspace } from './workspace.ts';

/** The workspace itself: the contact in front, or the screen that starts one. */
export function ContactsView() {
  const { state, move } = useWorkspace();
  const contacts = useContacts();
  const { contactId } = state;
  const known = contacts.some((contact) => contact.contactId === contactId);
  const loaded = contacts.length > 0;

  // Closed elsewhere (another window, expiry): the tab is gone, so is its view.
  useEffect(() => {
    if (contactId !== null && loaded && !known) move({ to: 'closed', contactId });
  }, [contactId, loaded, known, move]);

  if (contactId === null) return <StartContact />;
  if (!known) return <Waiting lines={6} />;
  return <ContactView key={contactId} contactId={contactId} />;
}
