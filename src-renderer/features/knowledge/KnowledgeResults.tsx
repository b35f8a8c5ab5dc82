import { Fragment, useEffect } from 'react';
import type { ArticleHit } from '#shared/service-contract/knowledge.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { OptionRow, type OptionRowProps } from '../../design/options.tsx';
import { knowledgeTexts } from './texts.ts';
import type { KnowledgeAnswer } from './use-knowledge-search.ts';

interface KnowledgeResultsProps {
  readonly id: string;
  /** Something is asked. */
  readonly begun: boolean;
  readonly answer: KnowledgeAnswer;
  /** In the order of the list. */
  readonly hits: readonly ArticleHit[];
  /** So many of them were read last. */
  readonly recent: number;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

/** What the field says below itself: articles, best first, or what was read last. */
export function KnowledgeResults(props: KnowledgeResultsProps) {
  const t = knowledgeTexts.use();
  const live = useLive();
  const { id, begun, answer, hits } = props;
  const none = begun && answer.hits?.length === 0;
  const spoken = begun && answer.hits !== null ? t('hits', { count: hits.length }) : '';
  useEffect(() => {
    if (spoken !== '') live.announce(spoken);
  }, [spoken, live]);
  return (
    <div className="lookup-results knowledge-results">
      {answer.error !== null && (
        <div className="lookup-pad">
          <ErrorPanel error={answer.error} />
        </div>
      )}
      {none && (
        <div className="lookup-pad">
          <p className="lookup-none">{t('none')}</p>
          <p className="soft">{t('noneNext')}</p>
        </div>
      )}
      <div className="lookup-list" id={`${id}-list`} role="listbox" aria-label={t('list')}>
        {hits.map((hit, index) => (
          <Fragment key={hit.articleId}>
            {!begun && <PartHead begins={beginsAt(index, props.recent)} />}
            <HitRow
              id={`${id}-${index}`}
              hit={hit}
              chosen={index === props.chosen}
              onChoose={() => props.onChoose(index)}
              onOpen={() => props.onOpen(index)}
            />
          </Fragment>
        ))}
      </div>
      <div className="lookup-foot">
        <span>{answer.hits === null ? '' : t('hits', { count: hits.length })}</span>
        <span>{t('noLookup')}</span>
      </div>
    </div>
  );
}

/** Where a part of the list begins: what was read last, then the rest. */
const beginsAt = (index: number, recent: number): 'recent' | 'all' | null => {
  if (index === 0 && recent > 0) return 'recent';
  return index === recent ? 'all' : null;
};

/** For the eye only: in a list box nothing but options may be spoken. */
function PartHead({ begins }: { readonly begins: 'recent' | 'all' | null }) {
  const t = knowledgeTexts.use();
  if (begins === null) return null;
  return (
    <div className="knowledge-part" aria-hidden="true">
      {t(begins)}
    </div>
  );
}

function HitRow({ hit, ...row }: OptionRowProps & { readonly hit: ArticleHit }) {
  const t = knowledgeTexts.use();
  return (
    <OptionRow {...row} className="knowledge-hit">
      <span className="knowledge-title">{hit.title}</span>
      <span className="knowledge-area">{t(`area.${hit.area}`)}</span>
      <span className="knowledge-answer">{hit.answer}</span>
    </OptionRow>
  );
}
