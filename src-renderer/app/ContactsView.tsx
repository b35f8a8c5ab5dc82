import { useEffect } from 'react';
import { Waiting } from '../design/Waiting.tsx';
import { useOperation } from '../desk/use-operation.ts';
import { StartContact } from '../features/contact/StartContact.tsx';
import { ContactView } from './ContactView.tsx';
import { useExpectActions } from './use-action.ts';
import { useWorkspace } from './workspace.ts';

/** The workspace itself: the contact in front, or the screen that starts one. */
export function ContactsView() {
  const { state, restored, move } = useWorkspace();
  const list = useOperation('contacts.list', {});
  const { contactId } = state;
  const known = list.data?.contacts.some(
    (contact) => contact.contactId === contactId && contact.state !== 'closed',
  );
  // A contact that was begun a moment ago is missing only until the list has come again.
  const loaded = list.data !== undefined && !list.isFetching;

  // Closed elsewhere (another window, expiry): the tab is gone, so is its view.
  useEffect(() => {
    if (contactId !== null && loaded && known !== true) move({ to: 'closed', contactId });
  }, [contactId, loaded, known, move]);

  useExpectActions(!restored || (contactId !== null && known !== true));

  if (contactId === null) return restored ? <StartContact /> : <Waiting lines={6} />;
  if (known !== true) return <Waiting lines={6} />;
  return <ContactView key={contactId} contactId={contactId} />;
}
