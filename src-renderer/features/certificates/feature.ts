import Certificate from '@mui/icons-material/WorkspacePremiumOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const certificatesFeature: Feature = {
  id: 'certificates',
  memberPanels: [
    {
      id: 'certificates',
      label: { de: 'Bescheinigungen', en: 'Certificates' },
      icon: Certificate,
      order: 30,
      // Posting works at any level (domain rule 15).
      level: 'none',
      opensFor: ['certificate'],
      component: lazy(async () => ({
        default: (await import('./CertificatesPanel.tsx')).CertificatesPanel,
      })),
    },
  ],
};
