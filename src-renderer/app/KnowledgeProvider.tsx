import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LayoutMemoryContext } from '../design/table/use-table-layout.ts';
import { moveFocus } from '../design/take-focus.ts';
import { useDraft } from '../desk/use-draft.ts';
import { type Knowledge, KnowledgeContext } from './knowledge.ts';
import { frontFrom, frontText, recentFrom, withRead } from './knowledge-state.ts';
import { useWorkspace } from './workspace.ts';

/** What is read in a view outside any contact. */
interface Passing {
  readonly view: string;
  readonly text: string;
}

/** Keeps what is read beside the work, and whether the field at the top asks for knowledge. */
export function KnowledgeProvider({ children }: { readonly children: ReactNode }) {
  const { owner, storage } = useContext(LayoutMemoryContext);
  const { state: workspace } = useWorkspace();
  const { view, contactId } = workspace;
  const inContact = view === 'contacts' && contactId !== null;
  // A contact keeps it like a draft, held by the service and gone with the contact; a view keeps nothing.
  const kept = useDraft({
    subject: 'contact',
    subjectId: inContact ? contactId : '',
    slot: 'knowledge',
  });
  const [passing, setPassing] = useState<Passing | null>(null);
  const text = inContact ? kept.text : passing?.view === view ? passing.text : '';
  const key = `knowledge/${owner}`;
  const [recent, setRecent] = useState(() => recentFrom(storage.getItem(key)));
  const [asked, setAsked] = useState<string | null>(null);
  const before = useRef<HTMLElement | null>(null);
  const wanted = useRef(false);

  useEffect(() => storage.setItem(key, JSON.stringify(recent)), [storage, key, recent]);

  const { setText, clear } = kept;
  const knowledge = useMemo<Knowledge>(() => {
    const keep = (next: string) => {
      if (!inContact) setPassing({ view, text: next });
      else if (next === '') clear();
      else setText(next);
    };
    const remember = () => {
      const { activeElement } = document;
      // Not what is about to disappear: the field itself, or an article that gives way to another.
      const goes = activeElement?.closest('.search, .knowledge') ?? null;
      if (activeElement instanceof HTMLElement && goes === null) before.current = activeElement;
    };
    const goBack = () => {
      const target = before.current;
      before.current = null;
      moveFocus(
        target?.isConnected === true && target !== document.body
          ? target
          : document.getElementById('panel-title'),
      );
    };
    return {
      front: frontFrom(text),
      recent,
      open: (front) => {
        remember();
        wanted.current = true;
        setRecent((now) => withRead(now, front));
        keep(frontText(front));
      },
      close: () => {
        flushSync(() => keep(''));
        goBack();
      },
      takesFocus: () => {
        const now = wanted.current;
        wanted.current = false;
        return now;
      },
      asked,
      ask: (text) => {
        remember();
        setAsked(text);
      },
      stopAsking: (focusBack) => {
        flushSync(() => setAsked(null));
        if (focusBack) goBack();
      },
    };
  }, [text, recent, inContact, view, setText, clear, asked]);

  return <KnowledgeContext.Provider value={knowledge}>{children}</KnowledgeContext.Provider>;
}
