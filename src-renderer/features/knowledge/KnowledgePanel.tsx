import './knowledge.css';
import type { OnMemberProps } from '../../app/feature.ts';
import type { KnowledgeFront } from '../../app/knowledge-state.ts';
import { ArticleView } from './ArticleView.tsx';
import { ProgrammeList } from './ProgrammeList.tsx';

/** What is read beside the work: an article, or which programmes suit the open member. */
export function KnowledgePanel({
  front,
  onMember,
}: {
  readonly front: KnowledgeFront;
  readonly onMember: OnMemberProps | null;
}) {
  return front.show === 'article' ? (
    <ArticleView key={front.articleId} articleId={front.articleId} onMember={onMember} />
  ) : (
    <ProgrammeList onMember={onMember} />
  );
}
