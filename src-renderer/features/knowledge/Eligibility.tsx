import type { ProgrammeAdvice } from '#shared/service-contract/knowledge.ts';
import { useLevel, useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useKnowledge } from '../../app/knowledge.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { SectionTitle } from '../../design/Panel.tsx';
import { StateChip } from '../../design/small.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { useLanguage } from '../../i18n/texts.ts';
import { adviceSentence, verdictTone } from './advice-sentence.ts';
import { knowledgeTexts } from './texts.ts';

/** Whether a programme suits the open member, from *simple* on (domain rules 8 and 24). */
export function Eligibility({
  contactId,
  memberId,
  programme,
}: OnMemberProps & { readonly programme: ProgrammeAdvice['programme'] }) {
  const t = knowledgeTexts.use();
  const { open } = useKnowledge();
  const member = useMemberName(contactId, memberId);
  const locked = useLevel(contactId, memberId) === 'none';
  const advice = useAdvice({ contactId, memberId }, !locked);
  const own = advice.data?.programmes.find((one) => one.programme === programme);
  return (
    <section className="knowledge-suits">
      <SectionTitle>{t('eligibility', { member })}</SectionTitle>
      {locked && <p className="soft">{t('lockedBelow')}</p>}
      {advice.error !== null && <ErrorPanel error={advice.error} onAgain={advice.again} />}
      {own !== undefined && (
        <>
          <Verdict advice={own} />
          <button
            type="button"
            className="knowledge-link"
            onClick={() => open({ show: 'programmes' })}
          >
            {t('allProgrammes')}
          </button>
        </>
      )}
    </section>
  );
}

export const useAdvice = (on: OnMemberProps, enabled: boolean) => {
  const language = useLanguage();
  return useOperation('knowledge.forMember', { ...on, language }, { enabled });
};

export function Verdict({
  advice,
}: {
  readonly advice: Pick<ProgrammeAdvice, 'verdict' | 'reason'>;
}) {
  const t = knowledgeTexts.use();
  const sentence = adviceSentence(advice, t);
  return (
    <p className="knowledge-verdict">
      <StateChip tone={verdictTone[advice.verdict]}>{t(`verdict.${advice.verdict}`)}</StateChip>
      {sentence !== '' && <span>{sentence}</span>}
    </p>
  );
}
