import { applicationsFeature } from '../features/applications/feature.ts';
import { approvalsFeature } from '../features/approvals/feature.ts';
import { auditFeature } from '../features/audit/feature.ts';
import { cardsFeature } from '../features/cards/feature.ts';
import { certificatesFeature } from '../features/certificates/feature.ts';
import { deathsFeature } from '../features/deaths/feature.ts';
import { documentsFeature } from '../features/documents/feature.ts';
import { mailboxFeature } from '../features/mailbox/feature.ts';
import { memberFeature } from '../features/member/feature.ts';
import { messengerFeature } from '../features/messenger/feature.ts';
import { oversightFeature } from '../features/oversight/feature.ts';
import { settingsFeature } from '../features/settings/feature.ts';
import { tasksFeature } from '../features/tasks/feature.ts';
import { timelineFeature } from '../features/timeline/feature.ts';
import type { Feature } from './feature.ts';

/** Everything that plugs into the workspace. */
export const features: readonly Feature[] = [
  memberFeature,
  timelineFeature,
  documentsFeature,
  certificatesFeature,
  cardsFeature,
  applicationsFeature,
  messengerFeature,
  mailboxFeature,
  tasksFeature,
  deathsFeature,
  auditFeature,
  oversightFeature,
  approvalsFeature,
  settingsFeature,
];
