import type { IsoDate } from '#shared/domain/dates.ts';
import { coversScope, isRepresentationValid, mayActAlone } from '#shared/domain/representation.ts';
import type { Speaker } from '#shared/service-contract/contacts.ts';
import { type Context, change, type MemberRow, type Trx } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { assertMayOpen } from '../../records/access.ts';
import { contactChanged, standingOf } from '../../records/contact-change.ts';
import { ownContact } from './read-contact.ts';

/** The gate's first question: who is speaking (domain rules 4 and 9). */
export const setSpeaker = change<'contacts.setSpeaker', { readonly contactId: string }>({
  change: async (context) => {
    const { trx, actor, contact, input, today } = context;
    const { memberId, speaker } = input;
    const { member, standing } =
      (await openedMember(trx, contact.contactId, memberId)) ?? refuse('memberNotOpened');
    await assertMayOpen(trx, actor, member);
    await assertMaySpeak(trx, speaker, member, today);
    const isAnother = standing.speaker === null || voiceOf(standing.speaker) !== voiceOf(speaker);
    await trx
      .updateTable('contactMember')
      .set((column) => ({
        speaker: JSON.stringify(speaker),
        // What an earlier speaker knew proves nothing about this one.
        ...(isAnother ? { level: 'none', speakerEpoch: column('speakerEpoch', '+', 1) } : {}),
      }))
      .where('contactId', '=', contact.contactId)
      .where('memberId', '=', memberId)
      .execute();
    leaveTraces(context);
    await contactChanged(context, contact.contactId);
    return { contactId: contact.contactId };
  },
  answer: (context, { contactId }) => ownContact(context, context.actor.personId, contactId),
});

const openedMember = async (trx: Trx, contactId: string, memberId: string) => {
  const member = await trx
    .selectFrom('member')
    .selectAll()
    .where('memberId', '=', memberId)
    .forUpdate()
    .executeTakeFirst();
  const standing = await standingOf(trx, contactId, memberId);
  return member === undefined || standing === undefined ? undefined : { member, standing };
};

const assertMaySpeak = async (
  trx: Trx,
  speaker: Speaker,
  member: MemberRow,
  today: IsoDate,
): Promise<void> => {
  // A third party stays at level none whatever they know: anybody may be one.
  if (speaker.kind === 'thirdParty') {
    return;
  }
  // Reported but not proven: nothing is disclosed to anybody (domain rule 11).
  const isReported = member.deathReportedAt !== null && member.deceasedOn === null;
  if (speaker.kind === 'representative') {
    if (isReported) {
      refuse('memberDeceased');
    }
    await assertRepresents(trx, speaker.representationId, member, today);
    return;
  }
  if (isReported || member.deceasedOn !== null) {
    refuse('memberDeceased');
  }
  if (!mayActAlone(member.birthDate, today)) {
    refuse('representativeNeeded');
  }
  if (speaker.kind === 'helper' && !speaker.consent) {
    refuse('consentMissing');
  }
};

const assertRepresents = async (
  trx: Trx,
  representationId: string,
  { memberId, birthDate, deceasedOn }: MemberRow,
  today: IsoDate,
): Promise<void> => {
  const record =
    (await trx
      .selectFrom('representation')
      .selectAll()
      .where('representationId', '=', representationId)
      .where('memberId', '=', memberId)
      .executeTakeFirst()) ?? refuse('representationNotFound');
  const holds = isRepresentationValid(record, { birthDate, deceased: deceasedOn !== null }, today);
  if (!holds || !coversScope(record, 'information')) {
    refuse('representationNotValid');
  }
};

/** Two speakers with one voice are the same person to the gate. */
const voiceOf = (speaker: Speaker): string => {
  switch (speaker.kind) {
    case 'member':
      return 'member';
    case 'representative':
      return `representative ${speaker.representationId}`;
    case 'helper':
      return `helper ${speaker.helper}`;
    case 'thirdParty':
      return `thirdParty ${speaker.thirdParty}`;
  }
};

const leaveTraces = ({ input, log, step }: Context<'contacts.setSpeaker'>): void => {
  const facts = speakerFacts(input.speaker);
  log({ memberId: input.memberId, facts });
  step(facts);
};

const speakerFacts = (speaker: Speaker): Record<string, string> => {
  switch (speaker.kind) {
    case 'member':
      return { speaker: 'member' };
    case 'representative':
      return { speaker: 'representative', representationId: speaker.representationId };
    case 'helper':
      return { speaker: 'helper', helper: speaker.helper, consent: 'given' };
    case 'thirdParty':
      return { speaker: 'thirdParty', thirdParty: speaker.thirdParty };
  }
};
