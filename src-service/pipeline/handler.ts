import type { Selectable, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Clock } from '#shared/domain/clock.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { Policy } from '#shared/domain/policy.ts';
import type { ApprovableOperation, ApprovalCause } from '#shared/service-contract/approvals.ts';
import type { Speaker } from '#shared/service-contract/contacts.ts';
import type { ServiceEvent } from '#shared/service-contract/events.ts';
import type {
  InputOf,
  OperationName,
  Operations,
  OutputOf,
} from '#shared/service-contract/index.ts';
import type { WrittenKind } from '#shared/service-contract/operation.ts';
import type { ServiceInfo } from '#shared/service-contract/session.ts';
import type {
  Channel,
  Level,
  PermissionSet,
  Purpose,
} from '#shared/service-contract/vocabulary.ts';
import type { ContactMemberTable, ContactTable } from '../database/schema/contacts.ts';
import type { MemberTable } from '../database/schema/people.ts';
import type { Schema } from '../database/schema.ts';
import type { ServiceParts } from './parts.ts';
import type { Refusal } from './refusal.ts';

/** Who is signed in. */
export interface Actor {
  readonly personId: string;
  readonly displayName: string;
  readonly permissionSet: PermissionSet;
}

export type ContactRow = Selectable<ContactTable>;
export type MemberRow = Selectable<MemberTable>;
/** A member as opened in a contact: speaker, level, colour band. */
export type StandingRow = Selectable<ContactMemberTable>;
export type Trx = Transaction<Schema>;

/** What of an operation goes into its access-log entry beside who, when and for whom (rule 27). */
export interface LogDetails {
  /** Member of the entry, when the operation's scope does not say it. */
  readonly memberId?: string;
  readonly contactId?: string;
  /** Of the contact that the entry is about, when the operation stands in none itself. */
  readonly channel?: Channel;
  readonly purpose?: Purpose;
  /** Default `done`. */
  readonly outcome?: string;
  /** The entry is about an attempt that was refused earlier: its code is the outcome. */
  readonly refused?: string;
  /** To whom something was disclosed: a code such as `member`, `representative`, `storedAddress`. */
  readonly recipient?: string;
  /** By which medium: `phone`, `counter`, `post`, `mailbox`, `paper`, `file`, `messenger`. */
  readonly medium?: string;
  /** Codes, counts, ids, hashes; no content, no answers. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Who may learn of an event (domain rule 29). */
export type Audience =
  | { readonly kind: 'person'; readonly personId: string }
  /** Those with an open contact on the member. */
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'serving' }
  | { readonly kind: 'auditing' }
  /** Those who may decide about the member's record (domain rule 10). */
  | { readonly kind: 'deciding'; readonly memberId: string };

/** What an action needs a second person for (domain rules 16 and 18). */
export interface ApprovalDemand {
  readonly rule: number;
  readonly why: ApprovalCause;
}

/** A second person's word on an action. */
export interface SecondPerson {
  allows(demand: ApprovalDemand): boolean;
}

/** An approvable operation as somebody asked for it. */
export interface AskedAction {
  readonly operation: ApprovableOperation;
  readonly input: InputOf<ApprovableOperation>;
  readonly requester: Actor;
  /** As they stood when it was asked for. */
  readonly speaker: Speaker | null;
  readonly level: Level;
}

/** An approval that was given, and what of it stands in the entry of the action. */
export interface GivenApproval extends SecondPerson {
  /** Asked when the action has met no refusal of its own. @throws Refusal if the approval is worth nothing any more */
  stillHolds(): Promise<void>;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Other operations inside this operation's transaction, through the same pipeline. */
export interface Dispatch {
  /**
   * Carries an action out and takes it back: what would a second person have to allow?
   * @throws Refusal of whatever else stands in its way
   */
  tryOut(asked: AskedAction): Promise<ApprovalDemand[]>;
  /**
   * Carries it out in the requester's name, with its log entry, steps and events.
   * @returns the refusal that it met, and nothing has happened; null if it was done
   */
  carryOut(asked: AskedAction, given: GivenApproval): Promise<Refusal | null>;
}

interface AnyContext<N extends OperationName> {
  readonly operation: N;
  readonly input: InputOf<N>;
  readonly actor: Actor;
  readonly clock: Clock;
  /** One instant and one German day for the whole operation. */
  readonly now: IsoInstant;
  readonly today: IsoDate;
  readonly policy: Policy;
  readonly service: z.infer<typeof ServiceInfo>;
  readonly parts: ServiceParts;
  readonly requestId: string;
  /** The only way to the database. */
  readonly trx: Trx;
  /** Whoever has allowed this action beside the actor; null as long as nobody was asked. */
  readonly secondPerson: SecondPerson | null;
  readonly dispatch: Dispatch;
  newId(): string;
  /** Completes this operation's own log entry; later calls add to earlier ones. */
  log(details: LogDetails): void;
  /** Writes a further entry, e.g. the search that an opened hit settles. */
  logAlso(kind: WrittenKind, operation: OperationName, details: LogDetails): void;
  /** A step of the contact for the context column and the prefilled note; no personal data. */
  step(facts?: Readonly<Record<string, string | number>>): void;
  emit(
    type: ServiceEvent['type'],
    subjectId: string | null,
    version: number,
    audience: Audience,
  ): void;
}

interface ContactPart {
  /** The person's own contact; for changes its row is locked. */
  readonly contact: ContactRow;
}

interface MemberPart extends ContactPart {
  /** For changes its row is locked (lock order: contact, member, the rest). */
  readonly member: MemberRow;
  readonly standing: StandingRow;
  readonly level: Level;
}

/** What each scope adds. */
export type PartOf = { public: object; person: object; contact: ContactPart; member: MemberPart };

/** What a handler of operation `N` receives, by the scope its contract declares. */
export type Context<N extends OperationName> = AnyContext<N> & PartOf[Operations[N]['scope']];

/** Ids and codes from which the answer of a change can be read again; no personal data. */
export type Refs = Readonly<Record<string, string | number | boolean | null>>;

export type ReadHandler<N extends OperationName> = (context: Context<N>) => Promise<OutputOf<N>>;

/**
 * A change in two steps: what happens once, and the answer read from the database. The same
 * idempotency key again gives the answer from the stored refs without the change.
 */
export interface ChangeHandler<N extends OperationName, R extends Refs = Refs> {
  change(context: Context<N>): Promise<R>;
  answer(context: Context<N>, refs: R): Promise<OutputOf<N>>;
}

export type HandlerOf<N extends OperationName> = Operations[N]['effect'] extends 'change'
  ? ChangeHandler<N>
  : ReadHandler<N>;

/** A closed map: a missing or an extra handler does not compile. */
export type Handlers = { readonly [N in OperationName]: HandlerOf<N> };
/** The handlers of one feature. */
export type FeatureHandlers<F extends string> = {
  readonly [N in Extract<OperationName, `${F}.${string}`>]: HandlerOf<N>;
};

/** Pairs the steps of a change, so that `answer` knows what `change` returned. */
export const change = <N extends OperationName, R extends Refs>(
  handler: ChangeHandler<N, R>,
): ChangeHandler<N> => ({
  change: handler.change,
  // The stored refs are those this very handler returned for the same operation.
  answer: (context, refs) => handler.answer(context, refs as R),
});
