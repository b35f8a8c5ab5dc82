import Gavel from '@mui/icons-material/GavelOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const oversightFeature: Feature = {
  id: 'oversight',
  navigation: [
    {
      id: 'oversight',
      label: { de: 'Meldungen und Sperren', en: 'Reports and locks' },
      short: { de: 'Meldungen', en: 'Reports' },
      icon: Gavel,
      order: 35,
      permissions: ['lead'],
      shortcut: 'navigation.oversight',
      component: lazy(async () => ({
        default: (await import('./OversightView.tsx')).OversightView,
      })),
    },
  ],
};
