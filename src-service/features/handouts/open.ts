import { LetterContent } from '../../letters/content.ts';
import { type Context, change } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { recipientOf } from '../../records/disclosure.ts';
import { renderOrRefuse } from '../../records/letter-content.ts';
import { assertAlive } from '../../records/outgoing.ts';
import { paperOverTheCounter } from '../../records/paper.ts';
import { assertScopeOf } from '../../records/representation-scope.ts';
import { findHandout, insertHandout, letterOf } from './handouts.ts';

type Open = Context<'handouts.open'>;

/**
 * Domain rules 16, 18, 19 and 27: before anything is printed or saved its hash and the intent stand in
 * the log. Paper goes over a counter only; a file is for whoever serves, and names its medium in the log.
 */
export const open = change<'handouts.open', { readonly handoutId: string }>({
  change: async (context) => {
    const { trx, input, actor, member, contact, standing, now } = context;
    assertAlive(member);
    await assertScopeOf(context, 'cards');
    assertMedium(context);
    const { issueId, content, sha256: issued } = await currentLetter(context);
    const { bytes, sha256 } = await renderOrRefuse(context.parts, content);
    if (sha256 !== issued) {
      throw new Error('A stored letter renders to other bytes than those whose hash was logged.');
    }
    const handoutId = context.newId();
    const sizeBytes = bytes.byteLength;
    await insertHandout(trx, {
      handoutId,
      memberId: member.memberId,
      contactId: contact.contactId,
      personId: actor.personId,
      subjectKind: input.subject.kind,
      subjectId: issueId,
      medium: input.medium,
      sha256,
      sizeBytes,
      openedAt: now,
      closedAt: null,
      outcome: null,
      handedTo: null,
    });
    context.log({
      recipient: recipientOf(standing.speaker),
      medium: input.medium,
      facts: { handoutId, issueId, sha256, sizeBytes, intent: intents[input.medium] },
    });
    context.step({ medium: input.medium });
    return { handoutId };
  },
  answer: async ({ trx, member, contact }, { handoutId }) => {
    const { memberId } = member;
    const { contactId } = contact;
    const row =
      (await findHandout(trx, { handoutId, memberId, contactId })) ?? refuse('cardNotFound');
    const issue = (await letterOf(trx, memberId, row.subjectId)) ?? refuse('cardNotFound');
    return {
      handoutId,
      sha256: row.sha256,
      sizeBytes: row.sizeBytes,
      mediaType: 'application/pdf',
      largePrint: LetterContent.parse(issue.letterContent).largePrint === true,
      openedAt: row.openedAt,
    };
  },
});

const intents = { paper: 'print', file: 'save' } as const;

const assertMedium = ({ input, actor, contact, policy }: Open): void => {
  const overTheCounter = paperOverTheCounter(
    { permissionSet: actor.permissionSet, channel: contact.channel },
    policy,
  );
  if (input.medium === 'paper' && !overTheCounter) {
    refuse('channelNotAllowed', { rule: 19, wayOpen: 'printAtBranch' });
  }
};

/** The letter of an issue of ours that still counts. @throws Refusal `cardNotFound` */
const currentLetter = async ({ trx, input, member, today }: Open) => {
  const issue = await letterOf(trx, member.memberId, input.subject.issueId);
  if (
    issue === undefined ||
    issue.letterContent === null ||
    issue.letterSha256 === null ||
    issue.revokedAt !== null ||
    issue.validTo < today
  ) {
    return refuse('cardNotFound');
  }
  const content = LetterContent.parse(issue.letterContent);
  return { issueId: issue.issueId, content, sha256: issue.letterSha256 };
};
