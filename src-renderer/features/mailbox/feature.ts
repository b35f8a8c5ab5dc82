import Mailbox from '@mui/icons-material/MarkEmailUnreadOutlined';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const mailboxFeature: Feature = {
  id: 'mailbox',
  memberPanels: [
    {
      id: 'mailbox',
      label: { de: 'Postfach', en: 'Mailbox' },
      icon: Mailbox,
      order: 55,
      level: 'high',
      shortcut: 'panel.mailbox',
      component: lazy(async () => ({ default: (await import('./MailboxPanel.tsx')).MailboxPanel })),
    },
  ],
};
