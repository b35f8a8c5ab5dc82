import { expect, it } from 'vitest';
import { makePush } from '../../../../src-main/ipc/push.ts';
import { listeningLog } from '../fakes/log.ts';

it('an event of the contract reaches the renderer with its fields and no others', () => {
  const sent: unknown[] = [];
  const push = makePush((message) => sent.push(message), listeningLog().log);
  const payload = { unconfirmed: 2, text: 'typed' };
  push('drafts.state', payload);
  expect(sent).toEqual([{ event: 'drafts.state', payload: { unconfirmed: 2 } }]);
});

it('a payload outside the contract is dropped and said in the log', () => {
  const sent: unknown[] = [];
  const { log, entries } = listeningLog();
  const push = makePush((message) => sent.push(message), log);
  push('clock.skew', { seconds: 1.5 });
  expect(sent).toEqual([]);
  expect(entries).toEqual([{ event: 'pushNotUnderstood' }]);
});
