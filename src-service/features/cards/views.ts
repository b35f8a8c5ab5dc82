import type { z } from 'zod';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { HealthCard, ReplacementCard } from '#shared/service-contract/cards.ts';
import { type Level, levelSuffices } from '#shared/service-contract/vocabulary.ts';
import { healthCardState, replacementCardState } from '../../records/card-state.ts';
import type { HealthCardRow, ReplacementCardRow } from './cards.ts';

export const healthCardView = (row: HealthCardRow, today: IsoDate): z.infer<typeof HealthCard> => ({
  cardId: row.cardId,
  state: healthCardState(row, today),
  issuedOn: row.issuedOn,
  validTo: row.validTo,
  blockedOn: row.blockedOn,
});

export const replacementCardView = (
  row: ReplacementCardRow,
  today: IsoDate,
  level: Level,
): ReplacementCard => ({
  issueId: row.issueId,
  source: row.source,
  requestedAt: row.requestedAt,
  validFrom: row.validFrom,
  validTo: row.validTo,
  state: replacementCardState(row, today),
  reason: row.reason,
  wayOut: row.wayOut,
  eeb: eebView(row, level),
});

const eebView = (
  { eebState, eebSince, practiceName, practiceTown }: ReplacementCardRow,
  level: Level,
): ReplacementCard['eeb'] => {
  if (eebState === null || eebSince === null) {
    return null;
  }
  const isShown = levelSuffices(level, 'high') && practiceName !== null && practiceTown !== null;
  const practice = isShown ? { name: practiceName, town: practiceTown } : null;
  return { state: eebState, stateSince: eebSince, practice };
};

/** With the hash of its letter, for an issue of ours. */
export const issuedCardView = (row: ReplacementCardRow, today: IsoDate, level: Level) => {
  if (row.letterSha256 === null) {
    throw new Error('An issue of ours without its letter.');
  }
  return { ...replacementCardView(row, today, level), letterSha256: row.letterSha256 };
};
