import { createHash, randomUUID } from 'node:crypto';
import type { ServiceDoing } from '#shared/service-contract/audit.ts';
import type { ServiceEvent } from '#shared/service-contract/events.ts';
import { type OperationName, operations } from '#shared/service-contract/index.ts';
import type { OperationDefinition, WrittenKind } from '#shared/service-contract/operation.ts';
import { canonicalText, type EntryContent } from '../access-log/entry.ts';
import { writeEntry } from '../access-log/write.ts';
import type { Actor, Audience, ContactRow, LogDetails, StandingRow, Trx } from './handler.ts';

/** What stands around an operation when its entry is written. */
export interface Surroundings {
  readonly actor: Actor;
  readonly now: string;
  readonly requestId: string;
  readonly contact: ContactRow | null;
  readonly standing: StandingRow | null;
}

type TraceSurroundings = Pick<Surroundings, 'contact' | 'standing' | 'now'>;

type EntryKind = WrittenKind | 'refused';

interface PendingEntry {
  readonly kind: EntryKind;
  readonly operation: OperationName;
  readonly details: LogDetails;
  readonly viewKey: string | null;
}

/**
 * Collects what an operation wants to leave behind (log entries, steps, events) and writes all of it
 * in the operation's own transaction: nothing is logged that did not happen, and the other way round.
 */
export class Journal {
  readonly #own: LogDetails[] = [];
  readonly #further: PendingEntry[] = [];
  readonly #steps: Readonly<Record<string, string | number>>[] = [];
  readonly #events: {
    readonly type: ServiceEvent['type'];
    readonly subjectId: string | null;
    readonly version: number;
    readonly audience: Audience;
  }[] = [];

  log(details: LogDetails): void {
    this.#own.push(details);
  }

  logAlso(kind: WrittenKind, operation: OperationName, details: LogDetails): void {
    this.#further.push({ kind, operation, details, viewKey: null });
  }

  step(facts: Readonly<Record<string, string | number>> = {}): void {
    this.#steps.push(facts);
  }

  emit(
    type: ServiceEvent['type'],
    subjectId: string | null,
    version: number,
    audience: Audience,
  ): void {
    this.#events.push({ type, subjectId, version, audience });
  }

  get hasEvents(): boolean {
    return this.#events.length > 0;
  }

  /** Writes everything; `input` names the view of a read. */
  async write(
    trx: Trx,
    operation: OperationName,
    input: unknown,
    surroundings: Surroundings,
  ): Promise<void> {
    const { log }: OperationDefinition = operations[operation];
    if (log !== 'none' && log !== 'settled') {
      const viewKey = log === 'read' ? viewKeyOf(operation, input, surroundings) : null;
      const own = { kind: log, operation, details: merge(this.#own), viewKey };
      await writeEntry(trx, contentOf(own, surroundings));
    }
    for (const entry of this.#further) {
      await writeEntry(trx, contentOf(entry, surroundings));
    }
    await this.writeTraces(trx, operation, surroundings);
  }

  /** Steps and events alone. */
  async writeTraces(
    trx: Trx,
    operation: OperationName | ServiceDoing,
    surroundings: TraceSurroundings,
  ): Promise<void> {
    await this.#writeSteps(trx, operation, surroundings);
    await this.#writeEvents(trx, surroundings);
  }

  async #writeSteps(
    trx: Trx,
    operation: OperationName | ServiceDoing,
    { contact, standing, now }: TraceSurroundings,
  ): Promise<void> {
    if (contact === null || this.#steps.length === 0) {
      return;
    }
    const rows = this.#steps.map((facts) => ({
      stepId: randomUUID(),
      contactId: contact.contactId,
      memberId: standing?.memberId ?? merge(this.#own).memberId ?? null,
      at: now,
      operation,
      facts: JSON.stringify(facts),
    }));
    await trx.insertInto('contactStep').values(rows).execute();
  }

  async #writeEvents(trx: Trx, { now }: TraceSurroundings): Promise<void> {
    if (!this.hasEvents) {
      return;
    }
    const rows = this.#events.map(({ type, subjectId, version, audience }) => ({
      type,
      subjectId,
      version,
      at: now,
      audience: audience.kind,
      audienceId: audienceIdOf(audience),
    }));
    await trx.insertInto('event').values(rows).execute();
  }
}

/** The entry of a refused attempt; it is written after the refused transaction is gone. */
export const writeRefused = async (
  trx: Trx,
  operation: OperationName,
  code: string,
  surroundings: Surroundings & Pick<LogDetails, 'facts'> & { readonly memberId: string | null },
): Promise<void> => {
  const { memberId, facts = {} } = surroundings;
  const details: LogDetails = { outcome: code, facts, ...(memberId === null ? {} : { memberId }) };
  await writeEntry(
    trx,
    contentOf({ kind: 'refused', operation, details, viewKey: null }, surroundings),
  );
};

const audienceIdOf = (audience: Audience): string | null => {
  if (audience.kind === 'person') {
    return audience.personId;
  }
  return 'memberId' in audience ? audience.memberId : null;
};

const merge = (all: readonly LogDetails[]): LogDetails => {
  const facts: Record<string, string | number> = {};
  for (const details of all) {
    Object.assign(facts, details.facts);
  }
  return Object.assign({}, ...all, { facts });
};

/** Who spoke, as a code: `member`, `representative:<id>`, `helper:interpreter`, `thirdParty:practice`. */
export const speakerCode = (standing: StandingRow | null): string | null => {
  const speaker = standing?.speaker ?? null;
  if (speaker === null) {
    return null;
  }
  switch (speaker.kind) {
    case 'member':
      return 'member';
    case 'representative':
      return `representative:${speaker.representationId}`;
    case 'helper':
      return `helper:${speaker.helper}`;
    case 'thirdParty':
      return `thirdParty:${speaker.thirdParty}`;
  }
};

const contentOf = (
  { kind, operation, details, viewKey }: PendingEntry,
  { actor, now, requestId, contact, standing }: Surroundings,
): EntryContent => ({
  at: now,
  kind: details.refused === undefined ? kind : 'refused',
  operation,
  actorId: actor.personId,
  actor: actor.displayName,
  permissionSet: actor.permissionSet,
  memberId: details.memberId ?? standing?.memberId ?? null,
  contactId: details.contactId ?? contact?.contactId ?? null,
  channel: details.channel ?? contact?.channel ?? null,
  purpose: details.purpose ?? contact?.purpose ?? null,
  speaker: speakerCode(standing),
  level: standing?.level ?? null,
  outcome: details.refused ?? details.outcome ?? 'done',
  recipient: details.recipient ?? null,
  medium: details.medium ?? null,
  facts: details.facts ?? {},
  requestId,
  viewKey,
});

/**
 * One key per person, contact, view (operation + its ids) and level: opening more is a new read, another
 * page or filter of the same view is not.
 */
const viewKeyOf = (
  operation: OperationName,
  input: unknown,
  { actor, standing }: Surroundings,
): string => {
  const { partOfView = [] }: OperationDefinition = operations[operation];
  const named = Object.entries(Object(input)).filter(([field]) => !partOfView.includes(field));
  return createHash('sha256')
    .update(
      canonicalText({
        operation,
        input: Object.fromEntries(named),
        person: actor.personId,
        level: standing?.level ?? null,
      }),
    )
    .digest('hex');
};
