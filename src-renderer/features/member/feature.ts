import Person from '@mui/icons-material/PersonOutlineOutlined';
import Supervisor from '@mui/icons-material/SupervisorAccountOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const memberFeature: Feature = {
  id: 'member',
  memberPanels: [
    {
      id: 'overview',
      label: { de: 'Übersicht', en: 'Overview' },
      icon: Person,
      order: 10,
      level: 'simple',
      component: lazy(async () => ({
        default: (await import('./OverviewPanel.tsx')).OverviewPanel,
      })),
    },
    {
      id: 'representations',
      label: { de: 'Vertretungen', en: 'Representations' },
      icon: Supervisor,
      order: 80,
      level: 'none',
      component: lazy(async () => ({
        default: (await import('./RepresentationsPanel.tsx')).RepresentationsPanel,
      })),
    },
  ],
};
