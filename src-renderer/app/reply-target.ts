import { createContext, useContext, useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** A reply that somebody is writing; texts found elsewhere can be put where its caret stands. */
export interface OpenReply {
  /** Whom it goes to, for the button that inserts. */
  readonly member: string;
  /** False: the text no longer fits. What is in blanks stays to be filled in, as with a text block. */
  readonly insert: (text: string) => boolean;
}

/** The reply in front, if there is one: what one feature offers to others without knowing them. */
export class ReplyTarget {
  #open: OpenReply | null = null;
  readonly #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  current = (): OpenReply | null => this.#open;

  /** The newest one counts until it goes. */
  register(reply: OpenReply): () => void {
    this.#set(reply);
    return () => {
      if (this.#open === reply) this.#set(null);
    };
  }

  #set(reply: OpenReply | null): void {
    this.#open = reply;
    for (const listener of this.#listeners) listener();
  }
}

export const ReplyTargetContext = createContext<ReplyTarget | null>(null);

function useTarget(): ReplyTarget {
  const target = useContext(ReplyTargetContext);
  if (target === null) throw new Error('useOpenReply outside SignedInShell');
  return target;
}

/** Offers a reply while its field is on the screen. */
export function useOffersReply(member: string, insert: (text: string) => boolean): void {
  const target = useTarget();
  const run = useEffectEvent(insert);
  useEffect(() => target.register({ member, insert: (text) => run(text) }), [target, member]);
}

/** The reply in front, or null. */
export function useOpenReply(): OpenReply | null {
  const target = useTarget();
  return useSyncExternalStore(target.subscribe, target.current);
}
