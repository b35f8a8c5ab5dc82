import type { LetterKind } from '#shared/service-contract/mailbox.ts';
import { mailboxObstacle } from '../../../records/outgoing.ts';
import { trainingPersons } from '../fixed/training-persons.ts';
import type { MemberFile, MemberRow, Row } from '../rows.ts';
import { letterWords } from '../words/letters.ts';
import { type Making, makingOf } from '../world.ts';

export interface LetterWish {
  readonly kind: LetterKind;
  readonly daysAgo: number;
  /** Unread, read, asked about, or asked and answered. */
  readonly story: 'unread' | 'read' | 'asked' | 'answered';
}

interface Correspondence {
  readonly letter: Row<'mailboxLetter'>;
  readonly replies: Row<'letterReply'>[];
}

/** One letter and what was written under it, an hour or so apart. */
export function correspondence(
  made: Making,
  { memberId }: MemberRow,
  { kind, daysAgo, story }: LetterWish,
): Correspondence {
  const { random, calendar } = made;
  const { text, questions, answer } = letterWords[kind];
  const letterId = random.uuid();
  const asked = calendar.instant(Math.max(1, daysAgo - 1), random, 7, 21);
  const sentAt = calendar.instant(daysAgo + 1, random, 6, 18);
  const texts = [random.pick(questions), answer].slice(0, repliesIn[story]);
  return {
    letter: {
      letterId,
      memberId,
      kind,
      sentAt,
      readAt: story === 'unread' ? null : calendar.later(sentAt, 300),
      text,
    },
    replies: texts.map((words, index) => ({
      replyId: random.uuid(),
      letterId,
      position: index + 1,
      sender: index === 0 ? 'member' : 'serviceCentre',
      authorId: index === 0 ? null : trainingPersons.agent.personId,
      at: index === 0 ? asked : calendar.later(asked, 90),
      text: words,
    })),
  };
}

const repliesIn = { unread: 0, read: 0, asked: 1, answered: 2 } as const;

export const withLetters = (file: MemberFile, letters: readonly Correspondence[]): MemberFile => ({
  ...file,
  mailboxLetter: [...file.mailboxLetter, ...letters.map(({ letter }) => letter)],
  letterReply: [...file.letterReply, ...letters.flatMap(({ replies }) => replies)],
});

/** Letters of the last year, for those whom letters reach in the app (domain rule 21). */
export function ordinaryLetters(made: Making, member: MemberRow): Correspondence[] {
  if (mailboxObstacle(member) !== null) return [];
  // A chance of its own: whatever letters there are, the rest of the household stays as it is.
  const own = makingOf(made, 'mailbox', member.memberId);
  const { random } = own;
  const grown = own.calendar.age(member.birthDate) >= 18 && member.insuredStatus !== '3';
  const kinds: readonly LetterKind[] = grown
    ? [
        'contributionChange',
        'familyInsuranceCheck',
        'copaymentExemption',
        'supplementaryContribution',
      ]
    : ['cardPhotoRequest'];
  const count = Number(random.weighted({ 0: 45, 1: 35, 2: 20 }));
  return Array.from({ length: count }, () =>
    correspondence(own, member, {
      kind: random.pick(kinds),
      daysAgo: random.between(2, 330),
      story: random.pick(['unread', 'read', 'read', 'asked', 'answered'] as const),
    }),
  );
}
