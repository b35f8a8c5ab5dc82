import { useEffect, useState } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { ArticleHit } from '#shared/service-contract/knowledge.ts';
import { useDesk } from '../../desk/bridge.ts';
import { asDeskError } from '../../desk/failure.ts';
import { useLanguage } from '../../i18n/texts.ts';

export interface KnowledgeAnswer {
  /** The question it answers; null: none yet. */
  readonly to: string | null;
  /** null: not answered yet. */
  readonly hits: readonly ArticleHit[] | null;
  readonly error: DeskError | null;
}

const nothing: KnowledgeAnswer = { to: null, hits: null, error: null };

/**
 * Articles on what is typed, as it is typed; an answer that was overtaken is dropped. Nothing of the
 * text is kept: somebody may type a name here by mistake.
 */
export function useKnowledgeSearch(text: string): KnowledgeAnswer {
  const desk = useDesk();
  const language = useLanguage();
  const [answer, setAnswer] = useState(nothing);
  const question = text.trim();
  useEffect(() => {
    let current = true;
    const how = { cause: 'open', idempotencyKey: null } as const;
    desk.call('knowledge.search', { text: question, language }, how).then(
      ({ articles }) => current && setAnswer({ to: question, hits: articles, error: null }),
      (thrown: unknown) =>
        current && setAnswer({ to: question, hits: null, error: asDeskError(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [desk, question, language]);
  return answer;
}
