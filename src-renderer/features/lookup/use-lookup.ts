import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import { useDesk } from '../../desk/bridge.ts';
import { asDeskError } from '../../desk/failure.ts';
import { LatestAnswer } from './latest.ts';

export type LookupResult = OutputOf<'lookup.search'>;

interface Question {
  readonly contactId: string;
  readonly lookupId: string;
  readonly text: string;
}
type Reply =
  | { readonly result: LookupResult; readonly error: null }
  | { readonly result: null; readonly error: DeskError };
/** What the service said, and to which text. */
type Answer = Reply & { readonly to: string };

const nothing = { to: null, result: null, error: null };

/**
 * One field's search. Every pause-free typing shares one lookup id; leaving the field settles it, so
 * that it enters the access log once (domain rule 27). No text and no hit is kept in any cache.
 */
export function useLookup(contactId: string | null) {
  const desk = useDesk();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer | typeof nothing>(nothing);
  const [asking, setAsking] = useState(false);
  const lookupId = useRef<string | null>(null);
  const latest = useMemo(
    () =>
      new LatestAnswer<Question, Reply>(
        async (question) => {
          const how = { cause: 'open', idempotencyKey: null } as const;
          try {
            return { result: await desk.call('lookup.search', question, how), error: null };
          } catch (thrown) {
            return { result: null, error: asDeskError(thrown) };
          }
        },
        (question, reply) => {
          setAnswer({ ...reply, to: question.text });
          setAsking(false);
        },
      ),
    [desk],
  );

  const type = useCallback(
    (next: string) => {
      setText(next);
      const question = next.trim();
      if (contactId === null || question === '') {
        latest.forget();
        setAsking(false);
        setAnswer(nothing);
        return;
      }
      lookupId.current ??= crypto.randomUUID();
      setAsking(true);
      void latest.put({ contactId, lookupId: lookupId.current, text: question });
    },
    [contactId, latest],
  );

  const clear = useCallback(() => {
    latest.forget();
    lookupId.current = null;
    setText('');
    setAnswer(nothing);
    setAsking(false);
  }, [latest]);

  /** The field was left without opening a hit. */
  const settle = useCallback(() => {
    const id = lookupId.current;
    lookupId.current = null;
    if (id === null || contactId === null) return;
    const how = { cause: 'open', idempotencyKey: crypto.randomUUID() } as const;
    // If this is lost the lookup settles when the contact ends; the service keeps it until then.
    void desk.call('lookup.settle', { contactId, lookupId: id }, how).catch(() => undefined);
  }, [desk, contactId]);

  // Another contact came in front: the search belonged to the one before.
  const [searchedIn, setSearchedIn] = useState(contactId);
  if (searchedIn !== contactId) {
    setSearchedIn(contactId);
    setText('');
    setAnswer(nothing);
    setAsking(false);
  }
  useEffect(() => {
    lookupId.current = null;
    return () => latest.forget();
  }, [latest]);

  return { text, type, clear, settle, asking, answer, lookupId };
}
