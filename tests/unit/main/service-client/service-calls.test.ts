import { describe, expect, it } from 'vitest';
import { done, type Outcome, refused } from '../../../../src-main/outcome.ts';
import { ServiceCalls } from '../../../../src-main/service-client/service-calls.ts';

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const requestId = id(9);

const setUp = ({
  signedIn = true,
  outcome = done({}) as Outcome<never> | Outcome<object>,
} = {}) => {
  const happened: string[] = [];
  const client = {
    call: async (operation: string) => {
      happened.push(operation);
      return JSON.parse(JSON.stringify(outcome));
    },
  };
  const calls = new ServiceCalls(
    client,
    {
      'contacts.wrapUp': {
        before: async ({ contactId }) => void happened.push(`settle ${contactId}`),
        after: ({ contactId }) => happened.push(`drop bytes ${contactId}`),
      },
    },
    () => signedIn,
  );
  return { calls, happened };
};
const wrapUp = {
  operation: 'contacts.wrapUp',
  input: { contactId: id(1), outcome: 'done', note: '' },
  cause: 'open',
  idempotencyKey: id(2),
} as const;

describe('a service operation asked by the renderer', () => {
  it('is called with the input its own schema knows', async () => {
    const { calls } = setUp({ outcome: done({ drafts: [] }) });
    const call = { ...wrapUp, operation: 'drafts.list', input: {}, idempotencyKey: null } as const;
    expect(await calls.run(call, requestId)).toEqual(done({ drafts: [] }));
  });

  it('with input that does not fit is refused and never sent; only the field is named', async () => {
    const { calls, happened } = setUp();
    const input = { contactId: 'Muster', outcome: 'done', note: '' };
    expect(await calls.run({ ...wrapUp, input }, requestId)).toEqual(
      refused('malformedRequest', { field: 'contactId' }),
    );
    expect(happened).toEqual([]);
  });

  it('is refused while nobody is signed in or the screen is locked, unless it is public', async () => {
    const { calls, happened } = setUp({ signedIn: false });
    expect(await calls.run(wrapUp, requestId)).toEqual(refused('signedOut'));
    const info = { ...wrapUp, operation: 'session.info', input: {}, idempotencyKey: null } as const;
    await calls.run(info, requestId);
    expect(happened).toEqual(['session.info']);
  });

  it.each(['documents.page', 'certificates.letter', 'handouts.bytes'] as const)(
    'never carries bytes over IPC: %s',
    async (operation) => {
      const { calls, happened } = setUp();
      expect(await calls.run({ ...wrapUp, operation }, requestId)).toEqual(
        refused('invalidRequest'),
      );
      expect(happened).toEqual([]);
    },
  );

  it('rule 27: that ends a contact settles its hand-outs before, and drops its bytes after', async () => {
    const { calls, happened } = setUp();
    await calls.run(wrapUp, requestId);
    expect(happened).toEqual([`settle ${id(1)}`, 'contacts.wrapUp', `drop bytes ${id(1)}`]);
  });

  it('that was refused keeps what belongs to the contact', async () => {
    const { calls, happened } = setUp({ outcome: refused('contactParked') });
    await calls.run(wrapUp, requestId);
    expect(happened).not.toContain(`drop bytes ${id(1)}`);
  });
});
