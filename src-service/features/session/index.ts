import type { FeatureHandlers } from '../../pipeline/handler.ts';

export const session: FeatureHandlers<'session'> = {
  'session.info': async ({ service }) => service,

  'session.current': async ({ actor, policy, service }) => ({
    person: actor,
    service,
    policy: {
      idleLockMinutes: policy.idleLockMinutes,
      idleLockMinutesInContact: policy.idleLockInContactMinutes,
      undoSeconds: policy.undoSeconds,
      printTakenSeconds: policy.printTakenSeconds,
      quotaPerYear: policy.quotaPerYear,
      cardDays: policy.cardDays,
      duplicateCertificateDays: policy.duplicateCertificateDays,
      mismatches: policy.mismatches,
      messengerLevel: policy.messengerLevel,
    },
  }),
};
