import { QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it } from 'vitest';
import type { Contact } from '#shared/service-contract/contacts.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import { observeAnswer } from '../../../src-renderer/desk/observe-answer.ts';
import { operationKey, partsOf } from '../../../src-renderer/desk/query-keys.ts';
import { QueryStore } from '../../../src-renderer/desk/query-store.ts';

const contactId = '11111111-1111-4111-8111-111111111111';
const otherContactId = '22222222-2222-4222-8222-222222222222';
const memberId = '33333333-3333-4333-8333-333333333333';
const otherMemberId = '44444444-4444-4444-8444-444444444444';
const onMember = { contactId, memberId };

const contactWith = (level: Level): Contact => ({
  contactId,
  channel: 'call',
  purpose: 'enquiry',
  state: 'open',
  startedAt: '2026-03-10T09:00:00.000Z',
  parkedAt: null,
  hasCallerNumber: false,
  members: [{ memberId, firstName: 'Erika', lastName: 'Muster', band: 0, speaker: null, level }],
  version: 1,
});

const stores: QueryStore[] = [];
function filled(): QueryStore {
  const store = new QueryStore();
  stores.push(store);
  const { client } = store;
  client.setQueryData(operationKey('members.overview', onMember), 'overview');
  client.setQueryData(operationKey('documents.list', onMember), 'documents');
  client.setQueryData(
    operationKey('members.header', { contactId, memberId: otherMemberId }),
    'other member',
  );
  client.setQueryData(operationKey('contacts.get', { contactId: otherContactId }), 'other contact');
  client.setQueryData(operationKey('contacts.list', {}), 'tabs');
  return store;
}
const held = (store: QueryStore) =>
  store.client
    .getQueryCache()
    .getAll()
    .map((query) => query.state.data)
    .filter((data) => data !== undefined);
const stale = (store: QueryStore) =>
  store.client
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.isInvalidated)
    .map((query) => partsOf(query.queryKey).operation);

afterEach(() => {
  for (const store of stores.splice(0)) store.forgetEverything();
});

describe('what the window knows of members', () => {
  it('is kept under the contact it was opened in', () => {
    expect(operationKey('members.header', onMember)[0]).toBe(contactId);
    expect(operationKey('contacts.list', {})[0]).toBe('person');
    expect(operationKey('audit.caseHistory', { contactId })[0]).toBe('person');
  });

  it.each(['parked', 'closed'] as const)(
    'is not asked for again in a %s contact: the service would refuse and log it',
    async (state) => {
      const store = filled();
      store.observeContact({ ...contactWith('high'), state });
      await store.changed(contactId, 'contacts.wrapUp');
      await store.onEvent({ type: 'memberChanged' });
      await store.reconnected();
      expect(stale(store)).not.toContain('members.overview');
      expect(stale(store)).not.toContain('documents.list');
    },
  );

  it('is asked for again when the contact goes on', async () => {
    const store = filled();
    store.observeContact({ ...contactWith('high'), state: 'parked' });
    store.observeContact(contactWith('high'));
    await store.changed(contactId, 'contacts.resume');
    expect(stale(store)).toContain('members.overview');
  });

  it('is gone after wrap-up, of this contact only', () => {
    const store = filled();
    store.forgetContact(contactId);
    expect(held(store)).toEqual(['other contact', 'tabs']);
  });

  it('is not kept by a fetch that was under way when the contact ended', async () => {
    const store = filled();
    const key = operationKey('members.overview', onMember);
    const query = store.client.getQueryCache().find({ queryKey: key });
    const fetching = store.client.fetchQuery({
      queryKey: key,
      staleTime: 0,
      queryFn: () => new Promise<string>((answer) => setImmediate(answer, 'late')),
    });
    store.forgetContact(contactId);
    await expect(fetching).rejects.toThrow('CancelledError');
    expect(query?.state.data).toBeUndefined();
    expect(query?.gcTime).toBe(0);
  });

  it('is gone altogether after lock', () => {
    const store = filled();
    store.forgetEverything();
    expect(held(store)).toEqual([]);
  });

  it('is gone for a member whose level fell (rule 8), not for the others', () => {
    const store = filled();
    store.observeContact(contactWith('high'));
    store.observeContact(contactWith('none'));
    expect(held(store)).toEqual(['other member', 'other contact', 'tabs']);
  });

  it('shows nothing old in an open view while that asks again at the lower level', () => {
    const store = filled();
    const key = operationKey('members.overview', onMember);
    const view = new QueryObserver(store.client, {
      queryKey: key,
      queryFn: () => new Promise(() => undefined),
    });
    const close = view.subscribe(() => undefined);
    store.observeContact(contactWith('simple'));
    store.observeContact(contactWith('none'));
    expect(view.getCurrentResult().data).toBeUndefined();
    close();
  });
});

describe('open or refresh (rule 27)', () => {
  it('is open for the first look and a refresh afterwards', () => {
    const store = new QueryStore();
    const key = operationKey('documents.list', onMember);
    expect(store.causeOf(key)).toBe('open');
    store.client.setQueryData(key, { documents: [] });
    expect(store.causeOf(key)).toBe('refresh');
  });

  it('is open again once the level rose: a refresh would never show more', () => {
    const store = filled();
    const key = operationKey('members.overview', onMember);
    store.observeContact(contactWith('none'));
    store.observeContact(contactWith('simple'));
    expect(store.causeOf(key)).toBe('open');
    store.opened(key);
    expect(store.causeOf(key)).toBe('refresh');
  });

  it('reads the level from the answer of a verification, before anything is fetched again', () => {
    const store = filled();
    const state = { level: 'none', askNext: [] };
    observeAnswer(store, 'verification.state', onMember, state);
    const better = { match: true, state: { level: 'simple', askNext: [] } };
    observeAnswer(store, 'verification.submit', onMember, better);
    expect(store.causeOf(operationKey('members.overview', onMember))).toBe('open');
  });
});

describe('keeping in step', () => {
  it('fetches the contact’s views and the tabs again after a change', async () => {
    const store = filled();
    await store.changed(contactId, 'certificates.resend');
    expect(stale(store).sort()).toEqual([
      'contacts.list',
      'documents.list',
      'members.header',
      'members.overview',
    ]);
  });

  it('never repeats a lookup by itself (rule 2)', async () => {
    const store = filled();
    const key = operationKey('lookup.search', { contactId, lookupId: contactId, text: 'x' });
    store.client.setQueryData(key, 'hits');
    await store.changed(contactId, 'contacts.note');
    await store.reconnected();
    expect(stale(store)).not.toContain('lookup.search');
  });

  it.each([
    ['documentsChanged', ['documents.list', 'members.overview']],
    ['contactChanged', ['contacts.get', 'contacts.list']],
    ['accessLogSealed', []],
  ] as const)('fetches again what %s may have moved', async (type, operations) => {
    const store = filled();
    await store.onEvent({ type });
    expect(stale(store).sort()).toEqual(operations);
  });
});
