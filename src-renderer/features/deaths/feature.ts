import Flower from '@mui/icons-material/LocalFloristOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const deathsFeature: Feature = {
  id: 'deaths',
  memberPanels: [
    {
      id: 'death',
      label: { de: 'Sterbefall', en: 'Death' },
      icon: Flower,
      order: 100,
      level: 'none',
      component: lazy(async () => ({ default: (await import('./DeathPanel.tsx')).DeathPanel })),
    },
  ],
};
