import type { OutputOf } from '#shared/service-contract/index.ts';

/** What `session.current` answers for an obviously artificial person. */
export const current: OutputOf<'session.current'> = {
  person: {
    personId: '00000000-0000-4000-8000-000000000001',
    displayName: 'Maxi Muster',
    permissionSet: 'agent',
  },
  policy: {
    idleLockMinutes: 10,
    idleLockMinutesInContact: 30,
    undoSeconds: 10,
    printTakenSeconds: 120,
    quotaPerYear: 4,
    cardDays: 14,
    duplicateCertificateDays: 5,
    mismatches: 3,
    messengerLevel: 'simple',
  },
  service: { version: '0.0.0', training: true, now: '2026-03-02T09:00:00.000Z' },
};
