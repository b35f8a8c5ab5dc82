import Audit from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const auditFeature: Feature = {
  id: 'audit',
  navigation: [
    {
      id: 'audit',
      label: { de: 'Zugriffsprotokoll', en: 'Access log' },
      short: { de: 'Protokoll', en: 'Access log' },
      icon: Audit,
      order: 30,
      permissions: ['lead', 'privacy'],
      shortcut: 'navigation.audit',
      component: lazy(async () => ({ default: (await import('./AuditView.tsx')).AuditView })),
    },
  ],
};
