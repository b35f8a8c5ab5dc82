import { randomUUID } from 'node:crypto';
import { sql, type Updateable } from 'kysely';
import type { Speaker } from '#shared/service-contract/contacts.ts';
import type { ErrorFacts } from '#shared/service-contract/errors.ts';
import type { InputOf, OperationName } from '#shared/service-contract/index.ts';
import type { Channel, Level } from '#shared/service-contract/vocabulary.ts';
import type { MemberTable } from '../../../src-service/database/schema/people.ts';
import { generate } from '../../../src-service/database/synthetic/generate.ts';
import { TEST_AS_OF, TEST_MEMBERS, TEST_SEED } from '../harness/facts.ts';
import {
  type Account,
  startTestService,
  type TestService,
  type TestServiceOptions,
} from '../harness/service.ts';

/** The members with a story, as the prepared database holds them. */
export const { scenarios } = generate({
  members: TEST_MEMBERS,
  seed: TEST_SEED,
  asOf: TEST_AS_OF,
});

/** A member opened in a contact: what every input on a record names. */
export interface Opened {
  readonly contactId: string;
  readonly memberId: string;
}

export interface OpenOptions {
  readonly account?: Account;
  readonly channel?: Channel;
  readonly speaker?: Speaker;
  readonly level?: Level;
}

export interface Desk extends TestService {
  /** An ordinary member without a card, certificate, task or thread, changed as wished. */
  member(changes?: Updateable<MemberTable>): Promise<string>;
  /** Opens a member in a new contact, names the speaker and grants a level. */
  open(memberId: string, options?: OpenOptions): Promise<Opened>;
  /** Contents of the contact's access-log entries of one operation, oldest first. */
  entries(contactId: string, operation: string): Promise<LoggedContent[]>;
  /** Code and facts of an operation that must be refused. */
  refused<N extends OperationName>(
    account: Account,
    operation: N,
    input: InputOf<N>,
  ): Promise<{ readonly code: string; readonly facts: ErrorFacts }>;
}

/** What an access-log entry holds. */
export interface LoggedContent {
  readonly kind: string;
  readonly actor: string;
  readonly outcome: string;
  readonly memberId: string | null;
  readonly recipient: string | null;
  readonly medium: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

const ordinary = {
  title: null,
  firstName: 'Erika',
  lastName: 'Muster',
  sex: 'female',
  birthDate: '1980-06-15',
  addressKind: 'street',
  street: 'Musterweg',
  houseNumber: '1',
  addressAddition: null,
  postcode: '20095',
  town: 'Hamburg',
  country: 'DE',
  addressSince: '2015-01-01',
  addressProtected: false,
  insuredStatus: '1',
  specialGroup: null,
  copaymentExempt: false,
  coverFrom: '2010-01-01',
  coverTo: null,
  coverSuspended: false,
  deceasedOn: null,
  deathReportedAt: null,
  deathReportedBy: null,
  appState: 'none',
  appCommunication: false,
  language: 'de',
} as const satisfies Updateable<MemberTable>;

const cleared = ['replacementCard', 'healthCard', 'certificate', 'task', 'document'] as const;

/** A service with the tools of these tests. */
export const startDesk = async (options: TestServiceOptions = {}): Promise<Desk> => {
  const service = await startTestService(options);
  const told = new Set(Object.values(scenarios).map(({ memberId }) => memberId));
  const free = (
    await service.db
      .selectFrom('member')
      .select('memberId')
      .where('staffRelated', '=', false)
      .orderBy('memberId')
      .execute()
  ).flatMap(({ memberId }) => (told.has(memberId) ? [] : [memberId]));

  return {
    ...service,
    refused: async (account, operation, input) => {
      const answer = await service.call(account, operation, input);
      if (answer.ok) {
        throw new Error(`${operation} was not refused.`);
      }
      return { code: answer.error.code, facts: answer.error.facts };
    },
    member: async (changes = {}) => {
      const memberId = free.pop();
      if (memberId === undefined) {
        throw new Error('No ordinary member is left.');
      }
      await service.db
        .updateTable('member')
        .set({ ...ordinary, ...changes })
        .where('memberId', '=', memberId)
        .execute();
      for (const table of cleared) {
        await clear(service, table, memberId);
      }
      await service.db
        .deleteFrom('threadMessage')
        .where('threadId', 'in', (query) =>
          query.selectFrom('thread').select('threadId').where('memberId', '=', memberId),
        )
        .execute();
      await service.db.deleteFrom('thread').where('memberId', '=', memberId).execute();
      await service.db.deleteFrom('representation').where('memberId', '=', memberId).execute();
      return memberId;
    },
    open: (memberId, opening = {}) => open(service, memberId, opening),
    entries: async (contactId, operation) => {
      const rows = await service.db
        .selectFrom('accessLog')
        .select('content')
        .where('contactId', '=', contactId)
        .where('operation', '=', operation)
        .orderBy('at')
        .orderBy('xid')
        .execute();
      return rows.map(({ content }): LoggedContent => JSON.parse(content ?? 'null'));
    },
  };
};

const clear = async (
  { db }: TestService,
  table: (typeof cleared)[number],
  memberId: string,
): Promise<void> => {
  await sql`delete from ${sql.table(table)} where member_id = ${memberId}`.execute(db);
};

const open = async (
  service: TestService,
  memberId: string,
  {
    account = 'agent',
    channel = 'call',
    speaker = { kind: 'member' },
    level = 'none',
  }: OpenOptions,
): Promise<Opened> => {
  const { contactId } = await service.value(account, 'contacts.start', {
    channel,
    purpose: 'enquiry',
    callerNumber: null,
  });
  await service.value(account, 'contacts.openMember', { contactId, memberId, lookupId: null });
  await service.db
    .updateTable('contactMember')
    .set({ speaker: JSON.stringify(speaker), level })
    .where('contactId', '=', contactId)
    .where('memberId', '=', memberId)
    .execute();
  return { contactId, memberId };
};

/** Rows of a member's replacement cards that tests lay down. */
export const layReplacementCard = async (
  { db }: TestService,
  memberId: string,
  card: { readonly source: 'app' | 'serviceCentre'; readonly day: string },
): Promise<string> => {
  const issueId = randomUUID();
  await db
    .insertInto('replacementCard')
    .values({
      issueId,
      memberId,
      source: card.source,
      requestedAt: `${card.day}T08:00:00.000Z`,
      validFrom: card.day,
      validTo: card.day,
      revokedAt: null,
      revokeReason: null,
      reason: null,
      wayOut: null,
      issuedBy: null,
      contactId: null,
      letterContent: null,
      letterSha256: null,
    })
    .execute();
  return issueId;
};
