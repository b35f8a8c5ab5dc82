import { randomBytes, randomUUID } from 'node:crypto';
import { SettableClock } from '#shared/domain/clock.ts';
import { PolicySchema } from '#shared/domain/policy.ts';
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
  /** One lookup of its own. @throws Refusal */
  lookUp(text: string): Promise<OutputOf<'lookup.search'>>;
  /** Whom it finds, best first; nobody if the text is refused. */
  ask(text: string): Promise<readonly string[]>;
}

/** Lookups through the whole pipeline, without HTTP, in one open call of the training agent. */
export const openSearchDesk = async (db: Database, now: number): Promise<SearchDesk> => {
  const clock = new SettableClock(now);
  const fonts = await loadFonts('resources');
  const key = new Uint8Array(randomBytes(32));
  const pipeline = new Pipeline({
    db,
    clock,
    policy: PolicySchema.parse({ lookupsPerMinute: 600, lookupsPerDay: 10_000 }),
    handlers,
    version: 'search-desk',
    training: true,
    wake: () => undefined,
    parts: {
      renderLetter: (content) => renderLetter(content, { fonts, training: true }),
      renderPage: (page) => renderPage(page, { fonts }),
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
  const contactId = await start();
  const lookUp = (text: string) => {
    clock.advance(1_000);
    return pipeline.run({
      operation: 'lookup.search',
      input: { contactId, lookupId: randomUUID(), text },
      actor,
      requestId: randomUUID(),
      idempotencyKey: null,
    });
  };
  return {
    lookUp,
    ask: async (text) => {
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
