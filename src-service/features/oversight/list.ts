import { addMinutes } from '#shared/domain/dates.ts';
import { mismatchStanding } from '#shared/domain/verification-rules.ts';
import type {
  DeathReport,
  OpenHandout,
  VerificationLock,
} from '#shared/service-contract/oversight.ts';
import type { Context, ReadHandler } from '../../pipeline/handler.ts';
import { countingMismatches } from '../../records/mismatches.ts';
import { overseen, subjectColumns, subjectOf } from './overseen.ts';

const MOST = 200;

type Listing = Context<'oversight.list'>;

export const list: ReadHandler<'oversight.list'> = async (context) => {
  const { rows: deathReports, total: deathReportsTotal } = await openReports(context);
  const locks = await openLocks(context);
  const handouts = await openHandouts(context);
  context.log({
    facts: {
      deathReports: deathReportsTotal,
      locks: locks.length,
      handouts: handouts.length,
    },
  });
  return { deathReports, deathReportsTotal, locks, handouts };
};

/** Reported and not proven: a proven death has outgrown its report. */
const openReports = async ({ trx, actor }: Listing) => {
  const open = overseen(trx, actor)
    .where('member.deathReportedAt', 'is not', null)
    .where('member.deceasedOn', 'is', null);
  const { total } = await open
    .select((column) => column.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const found = await open
    .select([...subjectColumns, 'member.deathReportedAt', 'member.deathReportedBy'])
    .orderBy('member.deathReportedAt', 'desc')
    .orderBy('member.memberId')
    .limit(MOST)
    .execute();
  const rows = found.flatMap(({ deathReportedAt, deathReportedBy, ...member }): DeathReport[] =>
    deathReportedAt === null
      ? []
      : [{ ...subjectOf(member), reportedAt: deathReportedAt, reportedBy: deathReportedBy }],
  );
  return { rows, total };
};

/** Domain rule 7: whose mismatches, over all contacts and people, lock the verification just now. */
const openLocks = async ({ trx, actor, policy, now }: Listing): Promise<VerificationLock[]> => {
  const minutes = policy.verificationLockHours * 60;
  const rows = await overseen(trx, actor)
    .innerJoin('verificationAttempt', 'verificationAttempt.memberId', 'member.memberId')
    .select([...subjectColumns, 'verificationAttempt.at'])
    .where(countingMismatches(policy, now))
    .execute();
  return [...Map.groupBy(rows, ({ memberId }) => memberId).values()]
    .flatMap((mismatches): VerificationLock[] => {
      const instants = mismatches.map(({ at }) => at);
      const { lockedUntil } = mismatchStanding(instants, policy, now);
      const [member] = mismatches;
      return lockedUntil === null || member === undefined
        ? []
        : [{ ...subjectOf(member), lockedSince: addMinutes(lockedUntil, -minutes), lockedUntil }];
    })
    .sort((one, other) => other.lockedSince.localeCompare(one.lockedSince));
};

/** Domain rule 27: letters of which nobody said what became of them. */
const openHandouts = async ({ trx, actor, policy, now }: Listing): Promise<OpenHandout[]> => {
  const rows = await overseen(trx, actor)
    .innerJoin('handout', 'handout.memberId', 'member.memberId')
    .innerJoin('person', 'person.personId', 'handout.personId')
    .select([
      ...subjectColumns,
      'handout.handoutId',
      'handout.medium',
      'handout.openedAt',
      'handout.contactId',
      'person.displayName as openedBy',
    ])
    .where('handout.closedAt', 'is', null)
    .where('handout.openedAt', '<=', addMinutes(now, -policy.handoutOpenMinutes))
    .orderBy('handout.openedAt')
    .orderBy('handout.handoutId')
    .limit(MOST)
    .execute();
  return rows.map(({ handoutId, medium, openedAt, openedBy, contactId, ...member }) => ({
    ...subjectOf(member),
    handoutId,
    medium,
    openedAt,
    openedBy,
    contactId,
  }));
};
