import type { AccessLogEntry } from '#shared/service-contract/audit.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';

export type CaseHistory = OutputOf<'audit.caseHistory'>;

export interface CaseCounts {
  readonly steps: number;
  readonly members: number;
  readonly disclosures: number;
  readonly refusals: number;
}

/** What a lead sees before reading: how much happened and whether anything was refused. */
export function caseCounts(entries: readonly AccessLogEntry[]): CaseCounts {
  const of = (kind: AccessLogEntry['kind']) =>
    entries.filter((entry) => entry.kind === kind).length;
  const members = new Set(entries.flatMap(({ memberId }) => (memberId === null ? [] : [memberId])));
  return {
    steps: entries.length,
    members: members.size,
    disclosures: of('disclosure'),
    refusals: of('refused'),
  };
}

export interface StoryStep {
  readonly entry: AccessLogEntry;
  /** The member changes here: said again; in between it is not repeated. */
  readonly namesMember: boolean;
  /** Who spoke is said when it is first known for the member, and when it changes. */
  readonly namesSpeaker: boolean;
  /** Somebody else than the owner of the contact did this. */
  readonly byOther: boolean;
}

/** The entries of a contact as a story: said once what stays the same. */
export function caseStory(history: CaseHistory): readonly StoryStep[] {
  let member: string | null = null;
  let speaker: string | null = null;
  return history.entries.map((entry) => {
    const namesMember = entry.memberId !== null && entry.memberId !== member;
    if (namesMember) speaker = null;
    if (entry.memberId !== null) member = entry.memberId;
    const namesSpeaker = entry.speaker !== null && entry.speaker !== speaker;
    if (entry.speaker !== null) speaker = entry.speaker;
    return { entry, namesMember, namesSpeaker, byOther: entry.actor !== history.actor };
  });
}
