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
}

export const LiveContext = createContext<Live>({
  announce: () => undefined,
  happened: () => undefined,
});
export const useLive = (): Live => useContext(LiveContext);
