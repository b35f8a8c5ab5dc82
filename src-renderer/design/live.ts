import { createContext, useContext } from 'react';

export interface Happening {
  readonly id: number;
  readonly sentence: string;
  readonly tone: 'good' | 'info' | 'warn' | 'bad';
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

export interface Live {
  /** Spoken, not shown: match / no match, arriving messages. */
  readonly announce: (sentence: string, how?: 'polite' | 'assertive') => void;
  /** Shown and spoken: what just happened, in a plain sentence, with a way back where there is one. */
  readonly happened: (
    sentence: string,
    more?: { readonly tone?: Happening['tone']; readonly action?: Happening['action'] },
  ) => void;
  /** After wrap-up: no sentence about a member stays on the screen or in a live region. */
  readonly clear: () => void;
}

export const LiveContext = createContext<Live>({
  announce: () => undefined,
  happened: () => undefined,
  clear: () => undefined,
});
export const useLive = (): Live => useContext(LiveContext);
