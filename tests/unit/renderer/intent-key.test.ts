import { describe, expect, it } from 'vitest';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import { IntentKey } from '../../../src-renderer/desk/intent-key.ts';

const refusal = (code: DeskError['code']): DeskError => ({ code, facts: {}, requestId: '' });
const counted = () => {
  let made = 0;
  return new IntentKey(() => {
    made += 1;
    return `key ${made}`;
  });
};

describe('the idempotency key of an intended action', () => {
  it('stays the same while the same input is tried again', () => {
    const key = counted();
    expect(key.for({ kind: 'insuranceDe' })).toBe('key 1');
    expect(key.for({ kind: 'insuranceDe' })).toBe('key 1');
  });

  it.each(['offline', 'outcomeUnknown', 'unavailable', 'internal', 'unauthenticated'] as const)(
    'survives %s: nobody knows whether the service acted',
    (code) => {
      const key = counted();
      key.for({ reason: 'lost' });
      key.settle(refusal(code));
      expect(key.for({ reason: 'lost' })).toBe('key 1');
    },
  );

  it.each(['levelTooLow', 'duplicateCertificate', 'conflict', 'idempotencyConflict'] as const)(
    'ends with %s: the service has decided, trying again is a new intention',
    (code) => {
      const key = counted();
      key.for({ reason: 'lost' });
      key.settle(refusal(code));
      expect(key.for({ reason: 'lost' })).toBe('key 2');
    },
  );

  it('ends with success, so that the same input later acts anew', () => {
    const key = counted();
    key.for({ reason: 'lost' });
    key.settle(null);
    expect(key.for({ reason: 'lost' })).toBe('key 2');
  });

  it('is another one as soon as the input changes', () => {
    const key = counted();
    key.for({ reason: 'lost' });
    key.settle(refusal('offline'));
    expect(key.for({ reason: 'stolen' })).toBe('key 2');
  });
});
