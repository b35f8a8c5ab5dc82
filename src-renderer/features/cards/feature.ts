import Card from '@mui/icons-material/BadgeOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const cardsFeature: Feature = {
  id: 'cards',
  memberPanels: [
    {
      id: 'cards',
      label: { de: 'Karten', en: 'Cards' },
      icon: Card,
      order: 40,
      level: 'simple',
      opensFor: ['cardLost'],
      component: lazy(async () => ({ default: (await import('./CardsPanel.tsx')).CardsPanel })),
    },
  ],
};
