import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Channel } from '#shared/service-contract/vocabulary.ts';
import { type Desk, type Opened, startDesk } from '../desk.ts';
import { layMessage, layThread } from './lay-thread.ts';

let desk: Desk;
let memberId: string;
let threadId: string;
let messageId: string;

const layDown = async (): Promise<void> => {
  memberId = await desk.member({ appState: 'smart' });
  threadId = await layThread(desk, memberId);
  messageId = await layMessage(desk, threadId, { position: 1, text: 'Wo bleibt die Karte?' });
};

/** What each operation on the thread answers: a refusal's code, or “ok”. */
const askAll = async (opened: Opened): Promise<string[]> => {
  const answers = [
    await desk.call('agent', 'threads.ofMember', opened),
    await desk.call('agent', 'threads.read', { ...opened, threadId }),
    await desk.call('agent', 'threads.reply', {
      ...opened,
      threadId,
      text: 'Sie ist bestellt.',
      seenMessageId: messageId,
    }),
    await desk.call('agent', 'threads.withdraw', { ...opened, threadId, messageId }),
  ];
  return answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
};

const locked = ['levelTooLow', 'levelTooLow', 'levelTooLow', 'levelTooLow'];
const noLevel = [
  'thirdPartyNoLevel',
  'thirdPartyNoLevel',
  'thirdPartyNoLevel',
  'thirdPartyNoLevel',
];
/** The member's own message is nobody's to withdraw; the level allowed to ask. */
const open = ['ok', 'ok', 'ok', 'threadNotFound'];
const foreign = Channel.options.filter((channel) => channel !== 'messenger');

describe('rule 8: the threads of a member', () => {
  beforeAll(async () => {
    desk = await startDesk();
  });
  afterAll(() => desk.stop());
  beforeEach(layDown);

  it.each(foreign)('are closed below high in a contact of channel %s', async (channel) => {
    for (const level of ['none', 'simple'] as const) {
      const opened = await desk.open(memberId, { channel, level });
      await desk.value('agent', 'threads.claim', { contactId: opened.contactId, threadId });
      expect(await askAll(opened), level).toEqual(locked);
    }
    const opened = await desk.open(memberId, { channel, level: 'high' });
    await desk.value('agent', 'threads.claim', { contactId: opened.contactId, threadId });
    expect(await askAll(opened)).toEqual(open);
  });

  it('say which level they need and which is reached', async () => {
    const opened = await desk.open(memberId, { level: 'simple' });
    expect(await desk.refused('agent', 'threads.read', { ...opened, threadId })).toEqual({
      code: 'levelTooLow',
      facts: { needed: 'high', reached: 'simple', rule: 8, wayOpen: 'askMoreFactors' },
    });
  });

  it('open in a messenger contact at the policy’s level (rule 21)', async () => {
    const opened = await desk.open(memberId, { channel: 'messenger', level: 'none' });
    expect(await askAll(opened)).toEqual(locked);
    await desk.value('agent', 'threads.claim', { contactId: opened.contactId, threadId });
    expect(await askAll(opened)).toEqual(open);
  });

  it('need high of whoever speaks for the member in a messenger contact (rule 4)', async () => {
    const speaker = { kind: 'helper', helper: 'family', consent: true } as const;
    const opened = await desk.open(memberId, { channel: 'messenger', speaker, level: 'simple' });
    await desk.value('agent', 'threads.claim', { contactId: opened.contactId, threadId });
    expect(await askAll(opened)).toEqual(locked);
  });
});

describe('rule 21: with a messenger level of its own policy', () => {
  beforeAll(async () => {
    desk = await startDesk({ policy: { messengerLevel: 'none' } });
  });
  afterAll(() => desk.stop());
  beforeEach(layDown);

  it('the channel opens its threads to the member, and to no third party (rule 4)', async () => {
    const own = await desk.open(memberId, { channel: 'messenger' });
    await desk.value('agent', 'threads.claim', { contactId: own.contactId, threadId });
    expect(await askAll(own)).toEqual(open);
    const speaker = { kind: 'thirdParty', thirdParty: 'practice' } as const;
    expect(await askAll(await desk.open(memberId, { channel: 'messenger', speaker }))).toEqual(
      noLevel,
    );
  });

  it('a call is not lowered by it, and the desk is told the value', async () => {
    const opened = await desk.open(memberId, { level: 'simple' });
    expect(await askAll(opened)).toEqual(locked);
    const { policy } = await desk.value('agent', 'session.current', {});
    expect(policy.messengerLevel).toBe('none');
  });
});
