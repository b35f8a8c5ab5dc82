import { createContext, useContext } from 'react';
import type { SettingsView } from '#shared/desk-contract/routes.ts';

export const SettingsContext = createContext<SettingsView | null>(null);
/** null until main has answered. */
export const useSettings = (): SettingsView | null => useContext(SettingsContext);
