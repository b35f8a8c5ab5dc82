import Event from '@mui/icons-material/EventNoteOutlined';
import TaskAlt from '@mui/icons-material/TaskAltOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';
import { useDueCount } from './use-due-count.ts';

export const tasksFeature: Feature = {
  id: 'tasks',
  memberPanels: [
    {
      id: 'tasks',
      label: { de: 'Aufgaben', en: 'Tasks' },
      icon: TaskAlt,
      order: 90,
      level: 'simple',
      component: lazy(async () => ({ default: (await import('./TasksPanel.tsx')).TasksPanel })),
    },
  ],
  navigation: [
    {
      id: 'followUps',
      label: { de: 'Wiedervorlagen', en: 'Follow-ups' },
      short: { de: 'Wiedervorl.', en: 'Follow-ups' },
      icon: Event,
      order: 25,
      permissions: ['agent', 'branch', 'staff-desk'],
      shortcut: 'navigation.followUps',
      useCount: useDueCount,
      component: lazy(async () => ({
        default: (await import('./FollowUpsView.tsx')).FollowUpsView,
      })),
    },
  ],
};
