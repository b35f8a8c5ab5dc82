import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/service-contract/index.ts';
import { simpleTimelineKinds, timelineKinds } from '#shared/service-contract/timeline.ts';
import { type Desk, type Opened, scenarios, startDesk } from '../desk.ts';
import { layMessage, layThread } from '../threads/lay-thread.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const { wholeCall, everyApplication } = scenarios;

type Choice = Partial<InputOf<'timeline.list'>>;
const all: Omit<InputOf<'timeline.list'>, keyof Opened> = {
  kinds: [],
  from: null,
  to: null,
  before: null,
  limit: 500,
};
const look = (on: Opened, choice: Choice = {}) =>
  desk.value('agent', 'timeline.list', { ...all, ...on, ...choice });

/** A member with one message, laid now. */
const writer = async () => {
  const memberId = await desk.member();
  const threadId = await layThread(desk, memberId);
  const messageId = await layMessage(desk, threadId, { position: 1, text: 'Meine Karte fehlt.' });
  return { memberId, threadId, messageId };
};

describe('one timeline of everything', () => {
  it('holds every kind, newest first, each once', async () => {
    const on = await desk.open(wholeCall.memberId, { level: 'high' });
    const { entries, counts, next } = await look(on);
    expect(counts.map(({ kind }) => kind)).toEqual(
      timelineKinds.filter((kind) => counts.some((one) => one.kind === kind)),
    );
    expect(counts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['document', 'contact']));
    expect(entries).toHaveLength(counts.reduce((sum, { count }) => sum + count, 0));
    const places = entries.map(({ at }) => at);
    expect(places).toEqual(places.toSorted().toReversed());
    expect(new Set(entries.map(({ kind, entryId }) => `${kind} ${entryId}`)).size).toBe(
      entries.length,
    );
    expect(next).toBeNull();
  });

  it('begins a day that has no hour at midnight in Germany', async () => {
    const on = await desk.open(everyApplication.memberId, { level: 'high' });
    const { entries } = await look(on, { kinds: ['application'] });
    const days = everyApplication.file.application.map(({ receivedOn }) => receivedOn);
    const german = new Intl.DateTimeFormat('sv', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    expect(entries.map(({ at }) => german.format(new Date(at)))).toEqual(
      days
        .toSorted()
        .toReversed()
        .map((day) => `${day} 00:00:00`),
    );
  });

  it('goes on page by page by key without a gap or a repetition', async () => {
    const on = await desk.open(wholeCall.memberId, { level: 'high' });
    const whole = (await look(on)).entries;
    const paged: typeof whole = [];
    let before: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof look>> = await look(on, { before, limit: 3 });
      expect(page.entries.length).toBeLessThanOrEqual(3);
      paged.push(...page.entries);
      before = page.next;
    } while (before !== null);
    expect(paged).toEqual(whole);
  });

  it('shows the chosen kinds and days, and counts what the days hold', async () => {
    const on = await desk.open(wholeCall.memberId, { level: 'high' });
    const whole = (await look(on)).entries;
    const chosen = await look(on, { kinds: ['document', 'certificate'] });
    expect(chosen.entries).toEqual(
      whole.filter(({ kind }) => kind === 'document' || kind === 'certificate'),
    );
    const days = await look(on, { from: '2026-01-01', to: '2026-02-28' });
    expect(days.entries).toEqual(
      whole.filter(({ at }) => at >= '2025-12-31T23:00:00.000Z' && at < '2026-02-28T23:00:00.000Z'),
    );
    expect(days.counts.reduce((sum, { count }) => sum + count, 0)).toBe(days.entries.length);
  });

  it('refuses a place that no page ended at', async () => {
    const on = await desk.open(wholeCall.memberId, { level: 'high' });
    expect(
      await desk.refusal('agent', 'timeline.list', { ...all, ...on, before: 'anywhere' }),
    ).toBe('malformedRequest');
  });

  it('leads a message to its thread, and forgets one that was withdrawn', async () => {
    const { memberId, threadId, messageId } = await writer();
    const on = await desk.open(memberId, { level: 'high' });
    const { entries } = await look(on, { kinds: ['message'] });
    expect(entries).toMatchObject([{ entryId: messageId, threadId, from: 'member' }]);
    await desk.db
      .updateTable('threadMessage')
      .set({ withdrawnAt: '2026-03-10T08:00:05.000Z' })
      .where('messageId', '=', messageId)
      .execute();
    expect((await look(on, { kinds: ['message'] })).entries).toEqual([]);
  });
});

describe('rule 8: what a level opens', () => {
  it('below simple nothing, not even how much there is', async () => {
    const on = await desk.open(wholeCall.memberId);
    expect(await desk.refusal('agent', 'timeline.list', { ...all, ...on })).toBe('levelTooLow');
  });

  it('at simple tracking IDs, certificates and cards, even where the rest is asked for', async () => {
    const on = await desk.open(wholeCall.memberId, { level: 'simple' });
    const open: readonly string[] = simpleTimelineKinds;
    const { entries, counts } = await look(on);
    expect(entries.length).toBeGreaterThan(0);
    expect([...entries, ...counts].filter(({ kind }) => !open.includes(kind))).toEqual([]);
    expect((await look(on, { kinds: ['message', 'contact'] })).entries).toEqual([]);
  });

  it('at no level what a document, a message or a task says', async () => {
    const { memberId } = await writer();
    const on = await desk.open(memberId, { level: 'high' });
    expect(JSON.stringify(await look(on))).not.toContain('Meine Karte fehlt');
    const other = await desk.open(wholeCall.memberId, { level: 'high' });
    const said = JSON.stringify(await look(other));
    const { document, task } = wholeCall.file;
    const contents = [...document, ...task].map(({ title }) => title);
    expect(contents.length).toBeGreaterThan(0);
    expect(contents.filter((text) => said.includes(`"${text}"`))).toEqual([]);
  });
});

describe('rule 27: looking at the timeline', () => {
  it('is one read per contact, view and person, whatever page or filter', async () => {
    const on = await desk.open(wholeCall.memberId, { level: 'high' });
    const { next } = await look(on, { limit: 2 });
    await look(on, { limit: 2, before: next });
    await look(on, { kinds: ['document'], from: '2026-01-01' });
    const entries = await desk.entries(on.contactId, 'timeline.list');
    expect(entries).toMatchObject([{ kind: 'read', memberId: wholeCall.memberId }]);
    expect(Object.keys(entries[0]?.facts ?? {})).toEqual(['entries']);
  });

  it('is another read when a higher level opens more', async () => {
    const on = await desk.open(wholeCall.memberId, { level: 'simple' });
    await look(on);
    await desk.db
      .updateTable('contactMember')
      .set({ level: 'high' })
      .where('contactId', '=', on.contactId)
      .execute();
    await look(on);
    expect(await desk.entries(on.contactId, 'timeline.list')).toHaveLength(2);
  });
});
