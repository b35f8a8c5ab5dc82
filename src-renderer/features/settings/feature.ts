import Settings from '@mui/icons-material/SettingsOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const settingsFeature: Feature = {
  id: 'settings',
  navigation: [
    {
      id: 'settings',
      label: { de: 'Einstellungen', en: 'Settings' },
      icon: Settings,
      order: 90,
      atFoot: true,
      permissions: ['agent', 'branch', 'lead', 'staff-desk', 'privacy'],
      shortcut: 'navigation.settings',
      component: lazy(async () => ({ default: (await import('./SettingsPage.tsx')).SettingsPage })),
    },
  ],
};
