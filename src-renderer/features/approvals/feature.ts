import Approval from '@mui/icons-material/HowToRegOutlined';
import { lazy } from 'react';
import { useApprovalsWaiting } from '../../app/approval/use-approvals.ts';
import type { Feature } from '../../app/feature.ts';

export const approvalsFeature: Feature = {
  id: 'approvals',
  navigation: [
    {
      id: 'approvals',
      label: { de: 'Freigaben', en: 'Approvals' },
      icon: Approval,
      order: 36,
      permissions: ['agent', 'branch', 'lead', 'staff-desk'],
      useCount: useApprovalsWaiting,
      shortcut: 'navigation.approvals',
      component: lazy(async () => ({
        default: (await import('./ApprovalsView.tsx')).ApprovalsView,
      })),
    },
  ],
};
