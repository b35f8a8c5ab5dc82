import { describe, expect, test } from 'vitest';
import type { AccessLogEntry } from '#shared/service-contract/audit.ts';
import {
  type CaseHistory,
  caseCounts,
  caseStory,
} from '../../../../src-renderer/features/audit/case-story.ts';

const erika = '00000000-0000-4000-8000-000000000001';
const emil = '00000000-0000-4000-8000-000000000002';
const entry = (more: Partial<AccessLogEntry>): AccessLogEntry => ({
  sequence: 1,
  at: '2026-11-24T09:00:00.000Z',
  actor: 'Ada Muster',
  permissionSet: 'agent',
  operation: 'members.header',
  kind: 'read',
  member: null,
  memberId: null,
  contactId: '00000000-0000-4000-8000-00000000000c',
  channel: 'call',
  purpose: 'cardLost',
  speaker: null,
  representative: null,
  outcome: 'done',
  recipient: null,
  medium: null,
  facts: {},
  requestId: '00000000-0000-4000-8000-00000000000e',
  entryDigest: 'a'.repeat(64),
  chainHash: null,
  ...more,
});
const history = (entries: readonly AccessLogEntry[]): CaseHistory => ({
  contactId: '00000000-0000-4000-8000-00000000000c',
  channel: 'call',
  purpose: 'cardLost',
  startedAt: '2026-11-24T09:00:00.000Z',
  closedAt: null,
  outcome: null,
  actor: 'Ada Muster',
  entries: [...entries],
});

describe('a contact as a story (rule 27)', () => {
  const entries = [
    entry({ operation: 'contacts.start', kind: 'change' }),
    entry({ memberId: erika }),
    entry({ memberId: erika, speaker: 'member', kind: 'verification' }),
    entry({ memberId: erika, speaker: 'member', kind: 'disclosure' }),
    entry({ memberId: emil, speaker: 'member' }),
    entry({ memberId: emil, speaker: 'thirdParty:practice', kind: 'refused' }),
    entry({ memberId: erika, speaker: 'member', actor: 'Leo Muster' }),
  ];
  const story = caseStory(history(entries));

  test('names the member when it begins to be about them, and again when it changes', () => {
    expect(story.map(({ namesMember }) => namesMember)).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  test('names who spoke once per member, and when somebody else speaks', () => {
    expect(story.map(({ namesSpeaker }) => namesSpeaker)).toEqual([
      false,
      false,
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  test('points out what somebody else than the owner of the contact did', () => {
    expect(story.map(({ byOther }) => byOther)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('counts members, disclosures and refusals', () => {
    expect(caseCounts(entries)).toEqual({ steps: 7, members: 2, disclosures: 1, refusals: 1 });
  });
});
