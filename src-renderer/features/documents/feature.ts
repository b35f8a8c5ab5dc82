import Documents from '@mui/icons-material/DescriptionOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const documentsFeature: Feature = {
  id: 'documents',
  memberPanels: [
    {
      id: 'documents',
      label: { de: 'Dokumente', en: 'Documents' },
      icon: Documents,
      order: 20,
      level: 'simple',
      opensFor: ['document'],
      component: lazy(async () => ({
        default: (await import('./DocumentsPanel.tsx')).DocumentsPanel,
      })),
    },
  ],
};
