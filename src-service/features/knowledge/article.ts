import type { ProgrammeId } from '#shared/domain/programmes.ts';
import type { KnowledgeArea, KnowledgeLanguage } from '#shared/service-contract/knowledge.ts';
import type { TopicId } from './topics.ts';

/** One article in one language. `{cardDays}` and the like are filled from the policy (`facts.ts`). */
export interface ArticleText {
  readonly title: string;
  /** Can be said to a caller as it stands: short, complete, without a blank. */
  readonly answer: string;
  /** Only where something is done step by step. */
  readonly steps?: readonly string[];
  /** What one needs when the caller asks on. */
  readonly details: readonly string[];
  /** A written answer where the spoken one does not serve; `[…]` must still be filled in. */
  readonly reply?: string;
  /** Words people ask with that stand nowhere in the text. */
  readonly keywords: string;
}

export interface ArticleSource extends Readonly<Record<KnowledgeLanguage, ArticleText>> {
  readonly id: string;
  readonly area: KnowledgeArea;
  /** What members ask that it answers (`topics.ts`). */
  readonly topics: readonly TopicId[];
  /** Numbers of the domain rules it rests on. */
  readonly rules: readonly number[];
  /** Whose conditions apply, where there are any. */
  readonly programme?: ProgrammeId;
  readonly related?: readonly string[];
}
