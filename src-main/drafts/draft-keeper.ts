import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { DeskOutput } from '#shared/desk-contract/routes.ts';
import { type Draft, DraftKey } from '#shared/service-contract/drafts.ts';
import { Id, Text } from '#shared/service-contract/vocabulary.ts';
import type { Log } from '../observability/log.ts';
import { done, nothing, type Outcome, refused } from '../outcome.ts';
import type { SealedFile } from '../session/sealed-file.ts';
import type { Cancel, Timers } from '../timers.ts';

/** Texts that the service has not confirmed, with the person each belongs to. */
export const KeptDrafts = z.array(DraftKey.extend({ personId: Id, text: Text }));
export type KeptDrafts = z.infer<typeof KeptDrafts>;

type TypedDraft = DraftKey & { readonly text: string };

export interface DraftCollaborators {
  /** Brings one text to the service; the same key on every try of the same text. */
  readonly save: (draft: TypedDraft, idempotencyKey: string) => Promise<Outcome<unknown>>;
  /** What the service keeps of the signed-in person. */
  readonly list: () => Promise<Outcome<{ readonly drafts: readonly Draft[] }>>;
  /** Keeps the unconfirmed rest over a crash, where the keyring is real. */
  readonly file: SealedFile<KeptDrafts>;
  readonly timers: Timers;
  readonly log: Log;
  readonly unconfirmedChanged: (count: number) => void;
}

interface Held {
  readonly personId: string;
  readonly draft: TypedDraft;
  readonly idempotencyKey: string;
  /** The service will not take it (its contact is over): kept for the person, not sent again. */
  readonly refused: boolean;
}

/** From a key press to the service, in milliseconds; two seconds are promised. */
export const saveAfterMillis = 800;
const retryPauses = [2_000, 5_000, 10_000, 30_000] as const;
/** Refusals that end by waiting, by the connection or by signing in. */
const passing: readonly string[] = [
  'offline',
  'outcomeUnknown',
  'unavailable',
  'unauthenticated',
  'throttled',
  'internal',
  'storageFull',
  'signedOut',
];

/**
 * Custody of typed text until the service has confirmed it. Survives lock, expiry, a restart of the
 * service and of the renderer; belongs to the person who typed it and is only ever sent for them.
 */
export class DraftKeeper {
  readonly #with: DraftCollaborators;
  readonly #held = new Map<string, Held>();
  #personId: string | null = null;
  #failures = 0;
  #cancel: Cancel = () => undefined;
  #isDue = false;
  #sending: Promise<void> | undefined;

  constructor(collaborators: DraftCollaborators) {
    this.#with = collaborators;
  }

  /** Takes back what an earlier run could not send. */
  async restore(): Promise<void> {
    for (const { personId, text, ...key } of (await this.#with.file.read()) ?? []) {
      this.#hold(personId, { ...key, text });
    }
  }

  /** Whose texts are sent and shown; the other people's wait. Null stops sending. */
  setPerson(personId: string | null): void {
    this.#personId = personId;
    this.#failures = 0;
    this.#cancel();
    if (personId !== null) {
      this.#tell();
      if (this.unconfirmed > 0) {
        this.#schedule(0);
      }
    }
  }

  put(draft: TypedDraft): Outcome<Record<string, never>> {
    if (this.#personId === null) {
      return refused('signedOut');
    }
    this.#hold(this.#personId, draft);
    this.#tell();
    this.#keep();
    // A save that is due already takes this text along: typing on must not put it off for ever.
    if (!this.#isDue && this.#sending === undefined && this.#failures === 0) {
      this.#schedule(saveAfterMillis);
    }
    return nothing;
  }

  /** The contact or thread is over, and with it what was typed for it (the service forgets it, too). */
  forget(subject: DraftKey['subject'], subjectId: string): void {
    for (const { personId, draft } of this.#own()) {
      if (draft.subject === subject && draft.subjectId === subjectId) {
        this.#held.delete(nameOf(personId, draft));
      }
    }
    this.#tell();
    this.#keep();
  }

  /** What the service keeps, with the unconfirmed texts on top; these alone while it cannot be asked. */
  async all(): Promise<Outcome<DeskOutput<'drafts.all'>>> {
    // What is confirmed while the answer is on its way may not be in it yet, and is held no more after.
    const before = this.#own();
    const kept = await this.#with.list();
    const drafts = new Map<string, DeskOutput<'drafts.all'>['drafts'][number]>();
    for (const { subject, subjectId, slot, text } of kept.ok ? kept.value.drafts : []) {
      const key = { subject, subjectId, slot };
      drafts.set(nameOf('', key), { ...key, text, confirmed: true });
    }
    for (const { draft } of before) {
      drafts.set(nameOf('', draft), { ...draft, confirmed: true });
    }
    for (const { draft } of this.#own()) {
      drafts.set(nameOf('', draft), { ...draft, confirmed: false });
    }
    return done({ drafts: [...drafts.values()].filter(({ text }) => text !== '') });
  }

  /** Sends everything now; resolves when it was tried once. Called when a connection comes back. */
  async flush(): Promise<void> {
    this.#failures = 0;
    this.#cancel();
    await this.#send();
  }

  get unconfirmed(): number {
    return this.#own().length;
  }

  #own(): readonly Held[] {
    return [...this.#held.values()].filter(({ personId }) => personId === this.#personId);
  }

  #hold(personId: string, draft: TypedDraft): void {
    const held = { personId, draft, idempotencyKey: randomUUID(), refused: false };
    this.#held.set(nameOf(personId, draft), held);
  }

  #schedule(millis: number): void {
    this.#cancel();
    this.#isDue = true;
    const cancel = this.#with.timers.after(millis, () => {
      this.#isDue = false;
      void this.#send();
    });
    this.#cancel = () => {
      this.#isDue = false;
      cancel();
    };
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
      this.#scheduleRest();
    });
    return this.#sending;
  }

  #scheduleRest(): void {
    if (this.#own().some((held) => !held.refused)) {
      const wait =
        this.#failures === 0
          ? saveAfterMillis
          : (retryPauses[Math.min(this.#failures, retryPauses.length) - 1] ?? 30_000);
      this.#schedule(wait);
    }
  }

  async #sendAll(): Promise<void> {
    for (const held of this.#own()) {
      if (!held.refused && held.personId === this.#personId && !(await this.#sendOne(held))) {
        this.#failures += 1;
        return;
      }
    }
    this.#failures = 0;
  }

  /** False if the rest had better wait. */
  async #sendOne(held: Held): Promise<boolean> {
    const outcome = await this.#with.save(held.draft, held.idempotencyKey);
    const name = nameOf(held.personId, held.draft);
    if (!outcome.ok && passing.includes(outcome.code)) {
      return false;
    }
    // What was typed meanwhile is another text with another key: it stays.
    if (this.#held.get(name) === held) {
      if (outcome.ok || held.draft.text === '') {
        this.#held.delete(name);
      } else {
        this.#held.set(name, { ...held, refused: true });
        this.#with.log({ event: 'draftRefused', code: outcome.code });
      }
      this.#tell();
      this.#keep();
    }
    return true;
  }

  #tell(): void {
    this.#with.unconfirmedChanged(this.unconfirmed);
  }

  /** Puts the whole rest on disk, or removes the file; encrypted or not at all. */
  #keep(): void {
    const rest = [...this.#held.values()].map(({ personId, draft }) => ({ personId, ...draft }));
    void (rest.length === 0 ? this.#with.file.remove() : this.#with.file.write(rest));
  }
}

const nameOf = (personId: string, { subject, subjectId, slot }: DraftKey): string =>
  [personId, subject, subjectId, slot].join(' ');
