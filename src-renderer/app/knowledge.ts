import { createContext, useContext } from 'react';
import type { PermissionSet } from '#shared/service-contract/vocabulary.ts';
import type { KnowledgeFront } from './knowledge-state.ts';

const reads: Readonly<Record<PermissionSet, boolean>> = {
  agent: true,
  branch: true,
  'staff-desk': true,
  lead: true,
  privacy: false,
};

/** Sets whose people look knowledge up (`knowledge.search`). */
export const readsKnowledge = (set: PermissionSet): boolean => reads[set];

export interface Knowledge {
  /** What is read at this place; null: nothing. */
  readonly front: KnowledgeFront | null;
  /** Articles read last, newest first. */
  readonly recent: readonly string[];
  /** Opens beside the work and takes the focus there. */
  readonly open: (front: KnowledgeFront) => void;
  /** Closes, and gives the focus back to where it was. */
  readonly close: () => void;
  /** True once for each `open`: whoever shows it takes the focus. */
  readonly takesFocus: () => boolean;
  /** What the field began with when it turned to knowledge; null while it looks members up. */
  readonly asked: string | null;
  readonly ask: (text: string) => void;
  /** @param focusBack to where the focus was before */
  readonly stopAsking: (focusBack: boolean) => void;
}

export const KnowledgeContext = createContext<Knowledge | null>(null);

export function useKnowledge(): Knowledge {
  const knowledge = useContext(KnowledgeContext);
  if (knowledge === null) throw new Error('useKnowledge outside KnowledgeProvider');
  return knowledge;
}
