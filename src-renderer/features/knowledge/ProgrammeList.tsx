import { useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useKnowledge } from '../../app/knowledge.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { suitingFirst } from './advice-sentence.ts';
import { useAdvice, Verdict } from './Eligibility.tsx';
import { KnowledgeFrame } from './KnowledgeFrame.tsx';
import { knowledgeTexts } from './texts.ts';

/** All programmes with conditions, and which of them the open member may be advised of. */
export function ProgrammeList({ onMember }: { readonly onMember: OnMemberProps | null }) {
  const t = knowledgeTexts.use();
  if (onMember === null) {
    return (
      <KnowledgeFrame above="" title={t('programmes')}>
        <p className="soft">{t('programmesNobody')}</p>
      </KnowledgeFrame>
    );
  }
  return <ForMember {...onMember} />;
}

function ForMember(props: OnMemberProps) {
  const t = knowledgeTexts.use();
  const member = useMemberName(props.contactId, props.memberId);
  return (
    <KnowledgeFrame above={t('programmes')} title={t('programmesFor', { member })}>
      <LevelGate {...props} needs="simple" what={t('programmesOf', { member })}>
        <Advice {...props} />
      </LevelGate>
    </KnowledgeFrame>
  );
}

function Advice(props: OnMemberProps) {
  const t = knowledgeTexts.use();
  const { open } = useKnowledge();
  const { data, error, again } = useAdvice(props, true);
  if (error !== null) return <ErrorPanel error={error} onAgain={again} />;
  if (data === undefined) return <Waiting lines={6} />;
  return (
    <>
      <p className="soft">{t(data.level === 'high' ? 'byDate' : 'byYear')}</p>
      <ul className="knowledge-programmes">
        {suitingFirst(data.programmes).map((advice) => (
          <li key={advice.programme}>
            <button
              type="button"
              className="knowledge-link"
              onClick={() => open({ show: 'article', articleId: advice.articleId })}
            >
              {advice.title}
            </button>
            <Verdict advice={advice} />
          </li>
        ))}
      </ul>
    </>
  );
}
