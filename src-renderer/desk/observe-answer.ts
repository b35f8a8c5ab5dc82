import type { Contact } from '#shared/service-contract/contacts.ts';
import type { VerificationState } from '#shared/service-contract/verification.ts';
import { contactIdOf, memberIdOf } from './query-keys.ts';
import type { QueryStore } from './query-store.ts';

const hasField = <F extends string>(value: unknown, field: F): value is Record<F, unknown> =>
  typeof value === 'object' && value !== null && field in value;

const isContact = (value: unknown): value is Contact =>
  hasField(value, 'contactId') && hasField(value, 'members');

const isVerificationState = (value: unknown): value is VerificationState =>
  hasField(value, 'level') && hasField(value, 'askNext');

/** Every contact that an answer of `contacts.*` carries. */
function contactsIn(answer: unknown): readonly Contact[] {
  if (hasField(answer, 'contacts') && Array.isArray(answer.contacts)) {
    return answer.contacts.filter(isContact);
  }
  const contact = hasField(answer, 'contact') ? answer.contact : answer;
  return isContact(contact) ? [contact] : [];
}

/** Tells the store which levels an answer names, so that views open or close at once. */
export function observeAnswer(
  store: QueryStore,
  operation: string,
  input: unknown,
  answer: unknown,
): void {
  if (operation.startsWith('contacts.')) {
    for (const contact of contactsIn(answer)) store.observeContact(contact);
    return;
  }
  if (!operation.startsWith('verification.')) return;
  const state = hasField(answer, 'state') ? answer.state : answer;
  const contactId = contactIdOf(input);
  const memberId = memberIdOf(input);
  if (isVerificationState(state) && contactId !== null && memberId !== null) {
    store.observeLevel(contactId, memberId, state.level);
  }
}
