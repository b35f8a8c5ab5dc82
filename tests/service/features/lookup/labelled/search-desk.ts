import { randomBytes, randomUUID } from 'node:crypto';
import { SettableClock } from '#shared/domain/clock.ts';
import { defaultPolicy } from '#shared/domain/policy.ts';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { Database } from '../../../../../src-service/database/connection.ts';
import { trainingPersons } from '../../../../../src-service/database/synthetic/fixed/training-persons.ts';
import { handlers } from '../../../../../src-service/features/index.ts';
import { makeDigest, makeDraftCipher } from '../../../../../src-service/identity/secrets.ts';
import { loadFonts } from '../../../../../src-service/letters/fonts.ts';
import { renderLetter } from '../../../../../src-service/letters/render-letter.ts';
import { renderPage } from '../../../../../src-service/pages/render-page.ts';
import type { Actor } from '../../../../../src-service/pipeline/handler.ts';
import { Refusal } from '../../../../../src-service/pipeline/refusal.ts';
import { Pipeline } from '../../../../../src-service/pipeline/run.ts';

export interface SearchDesk {
  /** The next call begins; lookups belong to it from now on. */
  nextCall(): Promise<void>;
  /** One lookup of its own in the call. @throws Refusal */
  lookUp(text: string): Promise<OutputOf<'lookup.search'>>;
  /** Whom the text finds in a call of its own, best first; nobody if it is refused. */
  ask(text: string): Promise<readonly string[]>;
}

/** So many lookups a day as the policy allows, none of them throttled. */
const BETWEEN_LOOKUPS = 240_000;

/** Lookups of the training agent through the whole pipeline, without HTTP. */
export const openSearchDesk = async (db: Database, now: number): Promise<SearchDesk> => {
  const clock = new SettableClock(now);
  const fonts = await loadFonts('resources');
  const key = new Uint8Array(randomBytes(32));
  const pipeline = new Pipeline({
    db,
    clock,
    policy: defaultPolicy,
    handlers,
    version: 'search-desk',
    training: true,
    wake: () => undefined,
    parts: {
      renderLetter: (content) => renderLetter(content, { fonts, training: true }),
      renderPage: (page) => renderPage(page, { fonts }),
      asksMemberApp: true,
      kim: null,
      draftCipher: makeDraftCipher(key),
      digest: makeDigest(key),
    },
  });
  const actor: Actor = {
    personId: trainingPersons.agent.personId,
    displayName: 'search-desk',
    permissionSet: 'agent',
  };
  const start = async (): Promise<string> => {
    const { contactId } = await pipeline.run({
      operation: 'contacts.start',
      input: { channel: 'call', purpose: 'enquiry', callerNumber: null },
      actor,
      requestId: randomUUID(),
      idempotencyKey: randomUUID(),
    });
    return contactId;
  };
  let contactId = await start();
  const nextCall = async () => {
    contactId = await start();
  };
  const lookUp = (text: string) => {
    clock.advance(BETWEEN_LOOKUPS);
    return pipeline.run({
      operation: 'lookup.search',
      input: { contactId, lookupId: randomUUID(), text },
      actor,
      requestId: randomUUID(),
      idempotencyKey: null,
    });
  };
  return {
    nextCall,
    lookUp,
    ask: async (text) => {
      await nextCall();
      try {
        return (await lookUp(text)).hits.map(({ memberId }) => memberId);
      } catch (error) {
        if (error instanceof Refusal) {
          return [];
        }
        throw error;
      }
    },
  };
};
