import Timeline from '@mui/icons-material/TimelineOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const timelineFeature: Feature = {
  id: 'timeline',
  memberPanels: [
    {
      id: 'timeline',
      label: { de: 'Verlauf', en: 'Timeline' },
      icon: Timeline,
      order: 15,
      level: 'simple',
      shortcut: 'panel.timeline',
      component: lazy(async () => ({
        default: (await import('./TimelinePanel.tsx')).TimelinePanel,
      })),
    },
  ],
};
