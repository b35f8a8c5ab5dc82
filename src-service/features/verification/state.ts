import {
  type FactorKind,
  factorClasses,
  type FactorObstacle as RecordObstacle,
  unusableFactors,
} from '#shared/domain/verification-rules.ts';
import type { OperationName } from '#shared/service-contract/index.ts';
import type { FactorObstacle, VerificationState } from '#shared/service-contract/verification.ts';
import type { Actor, ContactRow, Context, StandingRow } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { standingOf } from '../../records/contact-change.ts';
import { factorsSearchedWith } from '../../records/lookup-memory.ts';
import { mismatchesOf, releasedAtOf } from '../../records/mismatches.ts';
import { lastAppRequest } from './app-requests.ts';
import { askNext } from './ask-next.ts';
import { type Attempt, attemptsOf } from './attempts.ts';
import { type ProvingRecord, provingRecordOf } from './record.ts';

/** What every operation of the gate stands on. */
export type Gate = Pick<
  Context<Extract<OperationName, `verification.${string}`>>,
  'trx' | 'actor' | 'contact' | 'member' | 'parts' | 'policy' | 'now' | 'today'
>;

const offered = [
  'birthDate',
  'address',
  'phone',
  'ibanLast4',
  'cardLast5',
  'agreedPassword',
  'appConfirmation',
  'idDocument',
] as const satisfies readonly FactorKind[];
export type OfferedFactor = (typeof offered)[number];

/** What was asked, what counts and what to ask next; never an expected answer (domain rule 7). */
export const verificationState = async (gate: Gate): Promise<VerificationState> => {
  const { trx, contact, member, policy, now, today } = gate;
  const standing =
    (await standingOf(trx, contact.contactId, member.memberId)) ?? refuse('memberNotOpened');
  const attempts = await attemptsOf(trx, standing);
  const obstacles = await obstaclesOf(
    gate,
    standing,
    await provingRecordOf(trx, member, today),
    attempts,
  );
  const mismatches = await mismatchesOf(trx, member.memberId, policy, now);
  const asked = (matched: boolean) =>
    attempts.filter((attempt) => attempt.matched === matched).map(({ factor }) => factor);
  const mayRise = standing.speaker !== null && standing.speaker.kind !== 'thirdParty';
  const open = offered.filter((factor) => obstacles[factor] === null);
  return {
    speaker: standing.speaker,
    level: standing.level,
    factors: offered.map((factor) => ({
      factor,
      class: factorClasses[factor],
      obstacle: obstacles[factor],
      result: resultOf(factor, attempts),
    })),
    askNext: mayRise
      ? askNext({
          level: standing.level,
          // A lock leaves the ID document at the branch.
          open:
            mismatches.lockedUntil === null ? open : open.filter((kind) => kind === 'idDocument'),
          matched: asked(true),
          mismatched: asked(false),
          weakPairs: policy.weakPairs,
        })
      : [],
    mismatchesToday: mismatches.recent,
    mismatchesLeft: mismatches.left,
    lockedUntil: mismatches.lockedUntil,
    releasedAt: await releasedAtOf(trx, member.memberId, policy, now),
    appRequest: (await lastAppRequest(trx, standing)) ?? null,
  };
};

/** Domain rule 6, and who may see an ID document: the first reason against each factor. */
export const obstaclesOf = async (
  gate: Gate,
  standing: StandingRow,
  { expected, changedOn, cardBlocked }: ProvingRecord,
  attempts: readonly Attempt[],
): Promise<Readonly<Record<OfferedFactor, FactorObstacle | null>>> => {
  const { trx, actor, contact, policy, today } = gate;
  const onRecord = new Set<FactorKind>(offered.filter((kind) => Object.hasOwn(expected, kind)));
  const byRecord = unusableFactors({
    onRecord: new Set([...onRecord, 'appConfirmation', 'idDocument']),
    searchedWith: await factorsSearchedWith(trx, contact.contactId),
    callerNumberShown: contact.callerNumber !== null,
    changedOn,
    cardBlocked,
    today,
    freshDays: policy.freshAddressDays,
  });
  const obstacleOf = (factor: OfferedFactor): FactorObstacle | null => {
    if (attempts.some((attempt) => attempt.factor === factor && attempt.matched)) {
      return 'alreadyMatched';
    }
    const reason: RecordObstacle | undefined = byRecord[factor];
    return factor === 'idDocument'
      ? idDocumentObstacle(actor, contact, standing)
      : (reason ?? null);
  };
  return {
    birthDate: obstacleOf('birthDate'),
    address: obstacleOf('address'),
    phone: obstacleOf('phone'),
    ibanLast4: obstacleOf('ibanLast4'),
    cardLast5: obstacleOf('cardLast5'),
    agreedPassword: obstacleOf('agreedPassword'),
    appConfirmation: obstacleOf('appConfirmation') ?? (await appObstacle(gate, standing)),
    idDocument: obstacleOf('idDocument'),
  };
};

/** Who can be asked in the app (domain rules 5 and 7): the member themselves, once at a time. */
const appObstacle = async (
  { trx, member, parts, policy, now }: Gate,
  standing: StandingRow,
): Promise<FactorObstacle | null> => {
  if (!parts.asksMemberApp) {
    return 'appNotLinked';
  }
  if (member.appState === 'none' || member.appState === 'basic') {
    return 'notSmart';
  }
  if (standing.speaker?.kind === 'representative') {
    return 'memberOnly';
  }
  // "It is not I who call" must not be asked again until it is confirmed after all.
  if ((await mismatchesOf(trx, member.memberId, policy, now)).ofApp > 0) {
    return 'appDeclined';
  }
  return (await lastAppRequest(trx, standing))?.state === 'waiting' ? 'appWaiting' : null;
};

const idDocumentObstacle = (
  { permissionSet }: Actor,
  { channel }: ContactRow,
  { speaker }: StandingRow,
): FactorObstacle | null => {
  // An ID document is seen across the counter, by those who work there.
  if (channel !== 'walkIn' || permissionSet === 'agent') {
    return 'branchOnly';
  }
  // It would be the representative's own, and of them the record holds a name only.
  return speaker?.kind === 'representative' ? 'notOnRecord' : null;
};

const resultOf = (
  factor: FactorKind,
  attempts: readonly Attempt[],
): 'match' | 'mismatch' | null => {
  const last = attempts.findLast((attempt) => attempt.factor === factor);
  if (last === undefined) {
    return null;
  }
  return last.matched ? 'match' : 'mismatch';
};
