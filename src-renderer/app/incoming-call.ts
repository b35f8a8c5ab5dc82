import { createContext, useContext } from 'react';

/** The call that a telephone system announced, until it is answered or another one comes. */
export interface IncomingCall {
  /** The caller's number; null: no call waits. A hint, never a proof (domain rule 3). */
  readonly phone: string | null;
  /** The call became this contact: the lookup there begins with the number. */
  readonly answeredIn: (contactId: string) => void;
  /** What the lookup of this contact begins with, once; null: nothing. */
  readonly takeHint: (contactId: string) => string | null;
}

export const IncomingCallContext = createContext<IncomingCall>({
  phone: null,
  answeredIn: () => undefined,
  takeHint: () => null,
});

export const useIncomingCall = (): IncomingCall => useContext(IncomingCallContext);
