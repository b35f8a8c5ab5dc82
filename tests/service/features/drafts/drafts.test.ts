import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, scenarios, startDesk } from '../desk.ts';

let desk: Desk;
let contactId: string;
beforeAll(async () => {
  desk = await startDesk();
  ({ contactId } = await desk.open(await desk.member()));
});
afterAll(() => desk.stop());

const note = () => ({ subject: 'contact', subjectId: contactId, slot: 'note' }) as const;
const texts = async (account: 'agent' | 'branch') =>
  (await desk.value(account, 'drafts.list', {})).drafts.map(({ text }) => text);

describe('drafts: nothing typed is lost', () => {
  it('the newest text of a field comes back, to the person who typed it', async () => {
    await desk.value('agent', 'drafts.save', { ...note(), text: 'Anruferin fragt' });
    await desk.value('agent', 'drafts.save', { ...note(), text: 'Anruferin fragt nach' });
    const { drafts } = await desk.value('agent', 'drafts.list', {});
    expect(drafts).toEqual([
      { ...note(), text: 'Anruferin fragt nach', savedAt: '2026-03-10T09:00:00.000Z' },
    ]);
    expect(await texts('branch')).toEqual([]);
  });

  it('an empty text forgets it', async () => {
    await desk.value('agent', 'drafts.save', { ...note(), slot: 'reason:revoke', text: 'weg' });
    await desk.value('agent', 'drafts.save', { ...note(), slot: 'reason:revoke', text: '' });
    expect(await texts('agent')).not.toContain('weg');
  });

  it('lies encrypted in the database, and nowhere else', async () => {
    await desk.value('agent', 'drafts.save', { ...note(), slot: 'canary', text: 'Kanarienvogel' });
    const row = await desk.db
      .selectFrom('draft')
      .select('sealedText')
      .where('slot', '=', 'canary')
      .executeTakeFirstOrThrow();
    expect(Buffer.from(row.sealedText).includes('Kanarienvogel')).toBe(false);
    const kept = await Promise.all([
      desk.db.selectFrom('accessLog').select('content').execute(),
      desk.db.selectFrom('idempotencyRecord').selectAll().execute(),
      desk.db.selectFrom('event').selectAll().execute(),
    ]);
    expect(JSON.stringify([kept, desk.logLines])).not.toContain('Kanarienvogel');
    expect(await texts('agent')).toContain('Kanarienvogel');
  });

  it('belongs to an own contact', async () => {
    const foreign = { ...note(), text: 'fremd' };
    expect(await desk.refusal('branch', 'drafts.save', foreign)).toBe('contactNotFound');
    const nowhere = { ...note(), subjectId: randomUUID(), text: 'nirgends' };
    expect(await desk.refusal('agent', 'drafts.save', nowhere)).toBe('contactNotFound');
  });

  it('belongs to a thread that is claimed, or whose member is open in an own contact', async () => {
    const { memberId, file } = scenarios.waitingThread;
    const subjectId = file.thread[0]?.threadId ?? '';
    const reply = { subject: 'thread', subjectId, slot: 'reply', text: 'Guten Tag' } as const;
    expect(await desk.refusal('branch', 'drafts.save', reply)).toBe('threadNotFound');
    await desk.open(memberId, { account: 'branch' });
    await desk.value('branch', 'drafts.save', reply);
    expect(await texts('branch')).toEqual(['Guten Tag']);
  });

  it('is forgotten after the policy’s thirty days', async () => {
    await desk.value('agent', 'drafts.save', { ...note(), slot: 'old', text: 'verjährt' });
    desk.clock.set(Date.parse('2026-04-08T09:00:00.000Z'));
    await desk.value('agent', 'drafts.save', { ...note(), text: 'neu' });
    expect(await texts('agent')).toContain('verjährt');
    desk.clock.set(Date.parse('2026-04-10T09:00:00.000Z'));
    await desk.value('agent', 'drafts.save', { ...note(), text: 'neu' });
    expect(await texts('agent')).toEqual(['neu']);
  });
});
