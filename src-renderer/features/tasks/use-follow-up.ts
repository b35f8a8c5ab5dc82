import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { Channel, Purpose } from '#shared/service-contract/vocabulary.ts';
import { useContacts } from '../../app/contact-data.ts';
import { useWorkspace } from '../../app/workspace.ts';
import { useChange } from '../../desk/use-change.ts';

export type FollowUp = OutputOf<'tasks.followUps'>['followUps'][number];

export type FollowUpPlace =
  | { readonly kind: 'open'; readonly contactId: string }
  | { readonly kind: Extract<Channel, 'call' | 'backOffice'> };

const purposes: Partial<Record<FollowUp['department'], Purpose>> = {
  benefit: 'benefit',
  complaint: 'complaint',
  misfiling: 'document',
};

/** Leads from a follow-up into a contact with its member open (domain rule 1). */
export function useFollowUp(): {
  readonly placeOf: (followUp: FollowUp) => FollowUpPlace;
  readonly run: (followUp: FollowUp) => Promise<void>;
  readonly running: boolean;
  readonly error: DeskError | null;
} {
  const contacts = useContacts();
  const { move } = useWorkspace();
  const start = useChange('contacts.start');
  const open = useChange('contacts.openMember');

  const placeOf = ({ memberId, department }: FollowUp): FollowUpPlace => {
    const known = contacts.find(
      ({ state, members }) =>
        state === 'open' && members.some((member) => member.memberId === memberId),
    );
    if (known !== undefined) return { kind: 'open', contactId: known.contactId };
    return { kind: department === 'callback' ? 'call' : 'backOffice' };
  };

  const begin = async (
    { memberId, department }: FollowUp,
    channel: Channel,
  ): Promise<string | null> => {
    const purpose = purposes[department] ?? 'other';
    const contact = await start.run({ channel, purpose, callerNumber: null });
    if (contact === null) return null;
    const { contactId } = contact;
    const opened = await open.run({ contactId, memberId, lookupId: null });
    return opened === null ? null : contactId;
  };

  const run = async (followUp: FollowUp) => {
    const place = placeOf(followUp);
    const contactId = place.kind === 'open' ? place.contactId : await begin(followUp, place.kind);
    if (contactId === null) return;
    move({ to: 'panel', contactId, memberId: followUp.memberId, panel: 'tasks' });
  };

  return {
    placeOf,
    run,
    running: start.running || open.running,
    error: start.error ?? open.error,
  };
}
