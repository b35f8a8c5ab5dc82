import { type ReactNode, useEffect, useState } from 'react';
import type { Settings, SettingsView } from '#shared/desk-contract/routes.ts';
import { useDesk } from '../desk/bridge.ts';
import { useDeskEvent } from '../desk/use-desk-route.ts';
import { LanguageContext } from '../i18n/texts.ts';
import { SettingsContext } from './settings.ts';

/** Applies language, theme and density to the whole document, and hands the settings on. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const [view, setView] = useState<SettingsView | null>(null);
  useDeskEvent('settings.changed', setView);
  useEffect(() => {
    let current = true;
    desk.request('settings.get', {}).then(
      (answer) => current && setView(answer),
      // Without settings the defaults hold; the settings view itself shows the reason.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [desk]);

  const language = view?.values.language ?? 'de';
  useEffect(() => {
    if (view !== null) applyToDocument(view.values);
  }, [view]);

  return (
    <SettingsContext.Provider value={view}>
      <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
    </SettingsContext.Provider>
  );
}

function applyToDocument({ theme, density, language }: Settings): void {
  const { documentElement: page } = document;
  page.lang = language;
  page.dataset['density'] = density;
  if (theme === 'system') delete page.dataset['theme'];
  else page.dataset['theme'] = theme;
}
