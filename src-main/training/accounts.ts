import type { z } from 'zod';
import type { TrainingAccount } from '#shared/desk-contract/routes.ts';
import { permissionSets } from '#shared/service-contract/vocabulary.ts';
import { trainingAccountNames } from '#shared/training/accounts.ts';

/** The accounts the sign-in page offers in training mode: one per permission set, named like it. */
export const trainingAccounts: readonly z.infer<typeof TrainingAccount>[] = permissionSets.map(
  (permissionSet) => ({
    account: permissionSet,
    displayName: trainingAccountNames[permissionSet],
    permissionSet,
  }),
);
