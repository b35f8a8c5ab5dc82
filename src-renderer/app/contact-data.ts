import type { Contact } from '#shared/service-contract/contacts.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import { useOperation } from '../desk/use-operation.ts';

/** The contact with the steps taken in it. */
export function useContact(contactId: string) {
  return useOperation('contacts.get', { contactId });
}

/** My open and parked contacts, oldest first: the order of the tabs. */
export function useContacts(enabled = true): readonly Contact[] {
  const { data } = useOperation('contacts.list', {}, { enabled });
  return [...(data?.contacts ?? [])]
    .filter((contact) => contact.state !== 'closed')
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
}

/** The member as this contact knows them: name, band, who speaks, level. */
export function useContactMember(
  contactId: string,
  memberId: string,
): Contact['members'][number] | null {
  const { data } = useContact(contactId);
  return data?.contact.members.find((member) => member.memberId === memberId) ?? null;
}

/** Level reached for caller × member × contact; `none` until known. */
export function useLevel(contactId: string, memberId: string): Level {
  return useContactMember(contactId, memberId)?.level ?? 'none';
}

/** "Erika Muster", for buttons that name whom they act for; empty until known. */
export function useMemberName(contactId: string, memberId: string): string {
  const member = useContactMember(contactId, memberId);
  return member === null ? '' : `${member.firstName} ${member.lastName}`;
}
