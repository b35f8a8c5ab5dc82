import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/service-contract/index.ts';
import { type Desk, type OpenOptions, startDesk } from '../desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stop());

const smart = { appState: 'smart', appCommunication: true } as const;
const ways = async (memberId: string, options: OpenOptions) => {
  const opened = await desk.open(memberId, options);
  const { waysOut } = await desk.value(options.account ?? 'agent', 'cards.overview', opened);
  return waysOut.map(({ way, obstacle }) => [way, obstacle]);
};

describe('rule 19: the ways out, in the order they are offered', () => {
  it('are all open to a smart member at the branch with high', async () => {
    const memberId = await desk.member(smart);
    const atBranch = { account: 'branch', channel: 'walkIn', level: 'high' } as const;
    expect(await ways(memberId, atBranch)).toEqual([
      ['appGuide', null],
      ['mailbox', null],
      ['eeb', null],
      ['paper', null],
      ['post', null],
    ]);
  });

  it('on the phone have no paper; without the app the practice and post are left', async () => {
    const memberId = await desk.member();
    expect(await ways(memberId, { level: 'high' })).toEqual([
      ['appGuide', 'notSmart'],
      ['mailbox', 'notSmart'],
      ['eeb', null],
      ['paper', 'branchOnly'],
      ['post', null],
    ]);
  });

  it('have no paper while the branch is on the phone', async () => {
    const memberId = await desk.member();
    const [, , , paper] = await ways(memberId, { account: 'branch', level: 'high' });
    expect(paper).toEqual(['paper', 'branchOnly']);
  });

  it('below high name the level, and nothing about the address (rule 8)', async () => {
    const memberId = await desk.member({ ...smart, addressKind: 'packstation' });
    expect(await ways(memberId, { level: 'simple' })).toEqual([
      ['appGuide', null],
      ['mailbox', 'level'],
      ['eeb', 'level'],
      ['paper', 'branchOnly'],
      ['post', 'level'],
    ]);
    const [, , , , post] = await ways(memberId, { level: 'high' });
    expect(post).toEqual(['post', 'addressNotUsable']);
  });

  it('have no mailbox without App-Kommunikation (rule 21)', async () => {
    const memberId = await desk.member({ ...smart, appCommunication: false });
    const [, mailbox] = await ways(memberId, { level: 'high' });
    expect(mailbox).toEqual(['mailbox', 'noAppCommunication']);
  });
});

describe('rule 19: a way that is not open', () => {
  type WayOut = InputOf<'cards.issueReplacement'>['wayOut'];
  const refused = async (memberId: string, wayOut: WayOut) => {
    const opened = await desk.open(memberId, { level: 'high' });
    const input = { ...opened, reason: 'atPractice', wayOut } as const;
    return desk.refused('agent', 'cards.issueReplacement', input);
  };

  it('is refused with the ways that are', async () => {
    expect(await refused(await desk.member(), 'mailbox')).toEqual({
      code: 'channelNotAllowed',
      facts: { rule: 19, wayOpen: 'postOnly' },
    });
    expect(await refused(await desk.member(smart), 'paper')).toEqual({
      code: 'channelNotAllowed',
      facts: { rule: 19, wayOpen: 'mailboxOrPost' },
    });
    const off = await desk.member({ ...smart, appCommunication: false });
    expect(await refused(off, 'mailbox')).toMatchObject({
      facts: { wayOpen: 'activateAppCommunication' },
    });
  });

  it('is post to a Packstation; without another way the branch prints', async () => {
    const memberId = await desk.member({ addressKind: 'packstation' });
    expect(await refused(memberId, 'post')).toEqual({
      code: 'addressNotUsable',
      facts: { why: 'packstation' },
    });
    expect(await refused(memberId, 'mailbox')).toMatchObject({
      code: 'channelNotAllowed',
      facts: { wayOpen: 'printAtBranch' },
    });
  });

  it('is not asked of a member whose mailbox takes it, Packstation or not', async () => {
    const memberId = await desk.member({ ...smart, addressKind: 'packstation' });
    const opened = await desk.open(memberId, { level: 'high' });
    const input = { ...opened, reason: 'atPractice', wayOut: 'mailbox' } as const;
    await desk.value('agent', 'cards.issueReplacement', input);
    const [entry] = await desk.entries(opened.contactId, 'cards.issueReplacement');
    expect(entry).toMatchObject({ recipient: 'member', medium: 'mailbox' });
  });
});
