import { useState } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import { useContacts } from '../../app/contact-data.ts';
import { useSignedIn } from '../../app/session.ts';
import { useWorkspace } from '../../app/workspace.ts';
import { useChange } from '../../desk/use-change.ts';
import { type ClaimPlace, contactForThread } from './contact-for-thread.ts';
import type { Thread } from './thread-guard.ts';

export interface Claim {
  readonly placeOf: (thread: Thread) => ClaimPlace;
  /** Takes the thread into its contact and goes there. */
  readonly run: (thread: Thread) => Promise<void>;
  readonly running: boolean;
  readonly error: DeskError | null;
}

export function useClaim(): Claim {
  const contacts = useContacts();
  const { move } = useWorkspace();
  const start = useChange('contacts.start');
  const claim = useChange('threads.claim');
  // Begun for a claim that was then refused: the next one uses it instead of a further contact.
  const [begunId, setBegunId] = useState<string | null>(null);
  const { policy } = useSignedIn();
  const placeOf = (thread: Thread) => contactForThread(contacts, thread.memberId, policy);

  const contactIdFor = async (place: ClaimPlace): Promise<string | null> => {
    if (place.kind !== 'new') return place.contactId;
    if (begunId !== null) return begunId;
    const contact = await start.run({
      channel: 'messenger',
      purpose: 'message',
      callerNumber: null,
    });
    if (contact !== null) setBegunId(contact.contactId);
    return contact?.contactId ?? null;
  };

  const run = async (thread: Thread) => {
    const place = placeOf(thread);
    const contactId = await contactIdFor(place);
    if (contactId === null) return;
    if (place.kind !== 'member' || !thread.claimedByMe) {
      const taken = await claim.run({ contactId, threadId: thread.threadId });
      if (taken === null) return;
    }
    setBegunId(null);
    move({ to: 'panel', contactId, memberId: thread.memberId, panel: 'messenger' });
  };
  return {
    placeOf,
    run,
    running: start.running || claim.running,
    error: start.error ?? claim.error,
  };
}
