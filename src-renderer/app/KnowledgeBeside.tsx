import { lazy, Suspense } from 'react';
import { Boundary } from '../design/Boundary.tsx';
import { Waiting } from '../design/Waiting.tsx';
import { useKnowledge } from './knowledge.ts';
import { shellTexts } from './texts.ts';
import { useFront, useWorkspace } from './workspace.ts';

const KnowledgePanel = lazy(async () => ({
  default: (await import('../features/knowledge/KnowledgePanel.tsx')).KnowledgePanel,
}));

/** What was opened in the knowledge, beside the work: a zone of its own that covers nothing. */
export function KnowledgeBeside({
  memberId,
}: {
  /** The member of the contact in front; null elsewhere. */
  readonly memberId: string | null;
}) {
  const t = shellTexts.use();
  const { front } = useKnowledge();
  const { state } = useWorkspace();
  const { contactId } = useFront();
  if (front === null) return null;
  const onMember =
    state.view === 'contacts' && contactId !== null && memberId !== null
      ? { contactId, memberId }
      : null;
  return (
    <aside className="knowledge" aria-label={t('knowledgeZone')} data-zone="knowledge">
      <Boundary key={front.show === 'article' ? front.articleId : front.show}>
        <Suspense fallback={<Waiting lines={5} />}>
          <KnowledgePanel front={front} onMember={onMember} />
        </Suspense>
      </Boundary>
    </aside>
  );
}
