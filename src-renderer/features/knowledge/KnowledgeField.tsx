import './knowledge.css';
import MenuBook from '@mui/icons-material/MenuBookOutlined';
import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { useKnowledge } from '../../app/knowledge.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useOptionChoice } from '../../design/options.tsx';
import { KeyHint } from '../../design/small.tsx';
import { KnowledgeResults } from './KnowledgeResults.tsx';
import { recentFirst } from './recent-first.ts';
import { knowledgeTexts } from './texts.ts';
import { useKnowledgeSearch } from './use-knowledge-search.ts';

/** The field at the top while it asks for knowledge. Arrows choose, Enter opens, Escape leaves. */
export function KnowledgeField({
  initial,
  onLookup,
}: {
  /** What followed the "?". */
  readonly initial: string;
  /** Back to looking members up; null for those who never do. */
  readonly onLookup: (() => void) | null;
}) {
  const t = knowledgeTexts.use();
  const id = useId();
  const { recent, open, stopAsking } = useKnowledge();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const answer = useKnowledgeSearch(text);
  const begun = text.trim() !== '';
  const listed = recentFirst(answer.hits ?? [], begun ? [] : recent);
  const { hits } = listed;
  const { chosen, choose, stepped } = useOptionChoice(id, hits.length);

  // Whatever made it appear was a key or a click: the person goes on typing here.
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(initial.length, initial.length);
  }, [initial]);

  // Enter before the answer opens the best of what it brings, never what an earlier text had found.
  const early = useRef<string | null>(null);
  const onAnswer = useEffectEvent(({ to }: typeof answer) => {
    if (to !== null && early.current === to) openHit(0);
  });
  useEffect(() => onAnswer(answer), [answer]);

  const openHit = (index: number) => {
    const hit = hits[index];
    if (hit === undefined) return;
    open({ show: 'article', articleId: hit.articleId });
    stopAsking(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (stepped(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (answer.to === text.trim()) openHit(chosen);
      else early.current = text.trim();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      stopAsking(true);
    } else if (event.key === 'Backspace' && text === '' && onLookup !== null) {
      event.preventDefault();
      onLookup();
    }
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    // Whoever looks at another program for a moment finds the question again.
    if (!document.hasFocus() || event.currentTarget.contains(event.relatedTarget)) return;
    stopAsking(false);
  };

  return (
    <search className="lookup" onBlur={onBlur} aria-label={t('field')}>
      <div className="lookup-field knowledge-field">
        <MenuBook aria-hidden="true" />
        <input
          ref={field}
          role="combobox"
          aria-label={t('field')}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={hits.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          placeholder={t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          onChange={(event) => {
            early.current = null;
            setText(event.target.value);
            choose(0);
          }}
          onKeyDown={onKeyDown}
        />
        <KeyHint keys={shortcuts['knowledge.search']} />
      </div>
      <KnowledgeResults
        id={id}
        begun={begun}
        answer={answer}
        hits={hits}
        recent={listed.recent}
        chosen={chosen}
        onChoose={choose}
        onOpen={openHit}
      />
    </search>
  );
}
