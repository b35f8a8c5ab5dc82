import Applications from '@mui/icons-material/AssignmentOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const applicationsFeature: Feature = {
  id: 'applications',
  memberPanels: [
    {
      id: 'applications',
      label: { de: 'Anträge', en: 'Applications' },
      icon: Applications,
      order: 45,
      level: 'high',
      opensFor: ['benefit'],
      component: lazy(async () => ({
        default: (await import('./ApplicationsPanel.tsx')).ApplicationsPanel,
      })),
    },
  ],
};
