import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { block, orderHealthCard } from './health-card.ts';
import { issueReplacement } from './issue.ts';
import { overview } from './overview.ts';
import { practices } from './practices.ts';
import { reprint } from './reprint.ts';
import { revoke } from './revoke.ts';

/** Health cards and the replacement cards that stand in for them. */
export const cards: FeatureHandlers<'cards'> = {
  'cards.overview': overview,
  'cards.issueReplacement': issueReplacement,
  'cards.practices': practices,
  'cards.reprint': reprint,
  'cards.revoke': revoke,
  'cards.block': block,
  'cards.orderHealthCard': orderHealthCard,
};
