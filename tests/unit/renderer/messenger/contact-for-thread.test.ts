import { describe, expect, test } from 'vitest';
import type { Contact } from '#shared/service-contract/contacts.ts';
import { operations } from '#shared/service-contract/index.ts';
import { contactForThread as placeFor } from '../../../../src-renderer/features/messenger/contact-for-thread.ts';
import { threadLevel } from '../../../../src-renderer/features/messenger/thread-level.ts';

const memberId = '00000000-0000-4000-8000-000000000001';
const otherId = '00000000-0000-4000-8000-000000000002';
const policy = { messengerLevel: 'simple' } as const;
const contactForThread = (contacts: readonly Contact[], id: string) =>
  placeFor(contacts, id, policy);
const inContact = (
  id: string,
  level: 'none' | 'simple' | 'high',
  speaker: Contact['members'][number]['speaker'] = { kind: 'member' },
): Contact['members'][number] => ({
  memberId: id,
  firstName: 'Erika',
  lastName: 'Muster',
  band: 0,
  speaker,
  level,
});
const contact = (contactId: string, more: Partial<Contact>): Contact => ({
  contactId,
  channel: 'messenger',
  purpose: 'message',
  state: 'open',
  startedAt: '2026-11-24T09:00:00.000Z',
  parkedAt: null,
  hasCallerNumber: false,
  members: [],
  version: 1,
  ...more,
});

describe('the contact into which a thread is claimed (rules 1 and 21)', () => {
  test('is a new one if none is open', () => {
    expect(contactForThread([], memberId)).toEqual({ kind: 'new' });
    const parked = contact('parked', { state: 'parked' });
    expect(contactForThread([parked], memberId)).toEqual({ kind: 'new' });
  });

  test('is an open messenger contact in which nobody is open yet', () => {
    const empty = contact('empty', {});
    expect(contactForThread([empty], memberId)).toEqual({ kind: 'reuse', contactId: 'empty' });
  });

  test('is never another member’s', () => {
    const other = contact('other', { members: [inContact(otherId, 'simple')] });
    expect(contactForThread([other], memberId)).toEqual({ kind: 'new' });
  });

  test('is the call with this member once its level opens the thread (rule 8)', () => {
    const call = (level: 'none' | 'simple' | 'high') =>
      contact('call', { channel: 'call', members: [inContact(memberId, level)] });
    expect(contactForThread([call('high')], memberId)).toEqual({
      kind: 'member',
      contactId: 'call',
    });
    expect(contactForThread([call('simple')], memberId)).toEqual({ kind: 'new' });
    expect(contactForThread([call('none')], memberId)).toEqual({ kind: 'new' });
  });

  test('is the messenger contact of this member at whatever level', () => {
    const own = contact('own', { members: [inContact(memberId, 'none')] });
    expect(contactForThread([own], memberId)).toEqual({ kind: 'member', contactId: 'own' });
  });

  test('is no messenger contact in which somebody else speaks, short of high', () => {
    const other = { kind: 'thirdParty', thirdParty: 'practice' } as const;
    const own = contact('own', { members: [inContact(memberId, 'none', other)] });
    expect(contactForThread([own], memberId)).toEqual({ kind: 'new' });
  });
});

test.each(['threads.ofMember', 'threads.read', 'threads.reply', 'threads.withdraw'] as const)(
  'the lock on the screen asks for what the service asks for: %s (rules 8 and 21)',
  (name) => {
    expect(operations[name]).toMatchObject(threadLevel);
  },
);
