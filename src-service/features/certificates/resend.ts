import { levelSuffices } from '#shared/service-contract/vocabulary.ts';
import type { InsuranceCertificateContent } from '../../letters/content.ts';
import { type Context, change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { assertAddressUsable, issueLetter, letterBasics } from '../../records/letter-content.ts';
import { assertAlive, isAddressFresh, mailboxObstacle } from '../../records/outgoing.ts';
import { assertSecondPerson } from '../../records/second-person.ts';
import { insertCertificate, lastOrderedOn, sentCertificate } from './certificates.ts';
import { handlings } from './kinds.ts';
import { leavesOn } from './leaving.ts';
import { speaksForThemselves } from './speaking.ts';

type Resend = Context<'certificates.resend'>;

/**
 * Domain rules 15 and 16: by post to the stored address for anybody at any level, into the mailbox for
 * the insured person at *high*. The answer says when it leaves, never where it goes.
 */
export const resend = change<'certificates.resend', { readonly certificateId: string }>({
  change: async (context) => {
    const { trx, input, member, contact, now, today, parts } = context;
    const { kind, channel, reason } = input;
    const handling = handlings[kind];
    if (handling.handling !== 'send') {
      return refuse('certificateKindNotSent', { wayOpen: handling.wayOpen });
    }
    assertAlive(member);
    assertWay(context);
    await assertNoDuplicate(context);

    const certificateId = context.newId();
    const content: InsuranceCertificateContent = {
      kind: 'insuranceCertificate',
      ...letterBasics(context, {
        language: handling.language,
        prefix: 'VB',
        issueId: certificateId,
      }),
      insuredSince: member.coverFrom,
      insuredUntil: member.coverTo,
    };
    const letter = await issueLetter(parts, content);
    await insertCertificate(trx, {
      certificateId,
      memberId: member.memberId,
      kind,
      channel,
      // Requested and produced in one: the letter exists when this operation has happened.
      state: 'produced',
      requestedAt: now,
      stateSince: now,
      requestedBy: 'serviceCentre',
      reason,
      leavesOn: channel === 'post' ? leavesOn(today, context.policy) : today,
      contactId: contact.contactId,
      ...letter,
    });
    context.log({
      recipient: channel === 'post' ? 'storedAddress' : 'member',
      medium: channel,
      facts: {
        certificateId,
        kind,
        sha256: letter.letterSha256,
        ...(reason === null ? {} : { textDigest: parts.digest(reason) }),
      },
    });
    context.step({ kind, channel });
    context.emit('certificatesChanged', member.memberId, member.version, {
      kind: 'member',
      memberId: member.memberId,
    });
    return { certificateId };
  },
  answer: async ({ trx, member, input, today }, { certificateId }) => {
    const sent = await sentCertificate(trx, member.memberId, certificateId);
    return { certificateId, channel: input.channel, leavesOn: sent.leavesOn ?? today };
  },
});

/** Domain rules 15 and 16: which ways are open for this record in this contact. */
const assertWay = (context: Resend): void => {
  const { input, member, standing, level, policy, today } = context;
  if (input.channel === 'mailbox') {
    if (!levelSuffices(level, 'high')) {
      refuse('levelTooLow', { needed: 'high', reached: level, rule: 8, wayOpen: 'postOnly' });
    }
    if (!speaksForThemselves(standing.speaker)) {
      refuse('channelNotAllowed', { rule: 15, wayOpen: 'postOnly' });
    }
    const obstacle = mailboxObstacle(member);
    if (obstacle !== null) {
      const wayOpen = obstacle === 'notSmart' ? 'postOnly' : 'activateAppCommunication';
      refuse('channelNotAllowed', { rule: 15, wayOpen });
    }
  }
  assertAddressUsable(member, { posted: input.channel === 'post' });
  if (input.channel === 'post' && isAddressFresh(member, today, policy)) {
    assertSecondPerson(context, { rule: 16, why: 'freshAddress' });
  }
};

/**
 * Domain rule 16. The member's row is locked, so two clicks cannot both find nothing. Below *simple*
 * the day is not named: it is a date of a certificate (rule 8), and posting reveals nothing (rule 15).
 */
const assertNoDuplicate = async ({
  trx,
  input,
  member,
  level,
  policy,
  today,
}: Resend): Promise<void> => {
  if (input.reason !== null) {
    return;
  }
  const days = policy.duplicateCertificateDays;
  const day = await lastOrderedOn(trx, member.memberId, input.kind, { today, days });
  if (day !== null) {
    refuse('duplicateCertificate', { day: levelSuffices(level, 'simple') ? day : 'recentDays' });
  }
};
