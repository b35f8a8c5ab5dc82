import Insert from '@mui/icons-material/PostAddOutlined';
import Translate from '@mui/icons-material/TranslateOutlined';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import type { Article } from '#shared/service-contract/knowledge.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useKnowledge } from '../../app/knowledge.ts';
import { useOpenReply } from '../../app/reply-target.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { SectionTitle } from '../../design/Panel.tsx';
import { SayAloud } from '../../design/SayAloud.tsx';
import { KeyHint } from '../../design/small.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { type Language, useLanguage } from '../../i18n/texts.ts';
import { Eligibility } from './Eligibility.tsx';
import { KnowledgeFrame } from './KnowledgeFrame.tsx';
import { knowledgeTexts } from './texts.ts';

/** One article, in the language of whoever is to hear or read it. */
export function ArticleView({
  articleId,
  onMember,
}: {
  readonly articleId: string;
  readonly onMember: OnMemberProps | null;
}) {
  const t = knowledgeTexts.use();
  const [language, setLanguage] = useState(useLanguage());
  const live = useLive();
  const other: Language = language === 'de' ? 'en' : 'de';
  const { data, error, again } = useOperation(
    'knowledge.article',
    { articleId, language },
    { keepPrevious: true },
  );
  // The heading has the focus before its words are there.
  const title = data?.title;
  useEffect(() => {
    if (title !== undefined) live.announce(title);
  }, [title, live]);
  return (
    <KnowledgeFrame
      above={data === undefined ? '' : t(`area.${data.area}`)}
      title={data?.title ?? null}
      lang={language}
    >
      {error !== null && <ErrorPanel error={error} onAgain={again} />}
      {data === undefined && error === null && <Waiting lines={6} />}
      {data !== undefined && (
        <>
          <SayAloud label={t('say')}>
            <p lang={language}>{data.answer}</p>
          </SayAloud>
          {onMember !== null && data.programme !== null && (
            <Eligibility {...onMember} programme={data.programme} />
          )}
          <div className="row-wrap">
            <InsertButton article={data} />
            <Button variant="text" startIcon={<Translate />} onClick={() => setLanguage(other)}>
              {t(other === 'de' ? 'inGerman' : 'inEnglish')}
            </Button>
          </div>
          <FurtherWords article={data} lang={language} />
          <Related article={data} lang={language} />
          <p className="knowledge-rules soft">
            {t('rules', { count: data.rules.length, rules: data.rules.join(', ') })}
          </p>
        </>
      )}
    </KnowledgeFrame>
  );
}

function FurtherWords({ article, lang }: { readonly article: Article; readonly lang: Language }) {
  const t = knowledgeTexts.use();
  const { steps, details } = article;
  return (
    <>
      {steps.length > 0 && (
        <section>
          <SectionTitle>{t('steps')}</SectionTitle>
          <ol className="knowledge-list knowledge-steps" lang={lang}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <SectionTitle>{t('details')}</SectionTitle>
        <ul className="knowledge-list" lang={lang}>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Puts the answer where the caret of the open reply stands; its blanks hold the reply back until filled. */
function InsertButton({ article }: { readonly article: Article }) {
  const t = knowledgeTexts.use();
  const live = useLive();
  const reply = useOpenReply();
  const insert = () => {
    if (reply === null) return;
    if (reply.insert(article.reply)) {
      live.announce(t(article.reply.includes('[') ? 'insertedBlanks' : 'inserted'));
    } else {
      live.happened(t('insertTooLong'), { tone: 'warn' });
    }
  };
  useAction({
    id: 'knowledge.insert',
    label: { de: 'Artikel in die Antwort einfügen', en: 'Insert the article into the reply' },
    group: 'member',
    shortcut: 'knowledge.insert',
    enabled: reply !== null,
    run: insert,
  });
  if (reply === null) return null;
  return (
    <Button variant="outlined" startIcon={<Insert />} onClick={insert}>
      <span>
        {t('insert')}
        <span className="d-primary-member">{reply.member}</span>
      </span>
      <KeyHint keys={shortcuts['knowledge.insert']} />
    </Button>
  );
}

function Related({ article, lang }: { readonly article: Article; readonly lang: Language }) {
  const t = knowledgeTexts.use();
  const { open } = useKnowledge();
  if (article.related.length === 0) return null;
  return (
    <nav aria-label={t('related')}>
      <SectionTitle>{t('related')}</SectionTitle>
      <ul className="knowledge-links">
        {article.related.map(({ articleId, title }) => (
          <li key={articleId}>
            <button
              type="button"
              className="knowledge-link"
              lang={lang}
              onClick={() => open({ show: 'article', articleId })}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
