import { type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { LayoutMemoryContext } from '../design/table/use-table-layout.ts';
import { moveFocus } from '../design/take-focus.ts';
import { type Knowledge, KnowledgeContext } from './knowledge.ts';
import { closed, type KnowledgeState, opened, recentFrom } from './knowledge-state.ts';
import { useWorkspace } from './workspace.ts';

/** Keeps what is read beside the work, and whether the field at the top asks for knowledge. */
export function KnowledgeProvider({ children }: { readonly children: ReactNode }) {
  const { owner, storage } = useContext(LayoutMemoryContext);
  const { state: workspace } = useWorkspace();
  const { view, contactId } = workspace;
  const place = view === 'contacts' && contactId !== null ? contactId : view;
  const key = `knowledge/${owner}`;
  const [state, setState] = useState<KnowledgeState>(() => ({
    fronts: {},
    recent: recentFrom(storage.getItem(key)),
  }));
  const [asked, setAsked] = useState<string | null>(null);
  const before = useRef<HTMLElement | null>(null);
  const wanted = useRef(false);

  const { fronts, recent } = state;
  useEffect(() => storage.setItem(key, JSON.stringify(recent)), [storage, key, recent]);

  const knowledge = useMemo<Knowledge>(() => {
    const remember = () => {
      const { activeElement } = document;
      // Not what is about to disappear: the field itself, or an article that gives way to another.
      const passing = activeElement?.closest('.search, .knowledge') ?? null;
      if (activeElement instanceof HTMLElement && passing === null) before.current = activeElement;
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
      front: fronts[place] ?? null,
      recent,
      open: (front) => {
        remember();
        wanted.current = true;
        setState((now) => opened(now, place, front));
      },
      close: () => {
        flushSync(() => setState((now) => closed(now, place)));
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
  }, [fronts, recent, place, asked]);

  return <KnowledgeContext.Provider value={knowledge}>{children}</KnowledgeContext.Provider>;
}
