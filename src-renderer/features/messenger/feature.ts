import Messenger from '@mui/icons-material/ForumOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';
import { threadLevel } from './thread-level.ts';

export const messengerFeature: Feature = {
  id: 'messenger',
  memberPanels: [
    {
      id: 'messenger',
      label: { de: 'Messenger', en: 'Messenger' },
      icon: Messenger,
      order: 50,
      ...threadLevel,
      opensFor: ['message'],
      component: lazy(async () => ({
        default: (await import('./MessengerPanel.tsx')).MessengerPanel,
      })),
    },
  ],
  navigation: [
    {
      id: 'messenger',
      label: { de: 'Messenger', en: 'Messenger' },
      icon: Messenger,
      order: 20,
      permissions: ['agent', 'branch', 'staff-desk'],
      shortcut: 'navigation.messenger',
      component: lazy(async () => ({ default: (await import('./QueueView.tsx')).QueueView })),
    },
  ],
};
