import type { SettingsView } from '#shared/desk-contract/routes.ts';

export type Origin = SettingsView['origins'][string];
export type Lock = Extract<Origin, 'machinePolicy' | 'commandLine'>;

/** Where a value comes from; a view that does not name it is the program's default. */
export const originOf = (view: SettingsView, key: keyof SettingsView['values']): Origin =>
  view.origins[key] ?? 'default';

/** Why a value cannot be changed here: policy and command line stand above settings. */
export const lockOf = (origin: Origin): Lock | null =>
  origin === 'machinePolicy' || origin === 'commandLine' ? origin : null;
