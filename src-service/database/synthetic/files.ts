import { ordinaryApplications } from './records/applications.ts';
import { ordinaryCertificates } from './records/certificates.ts';
import { ordinaryDocuments } from './records/documents.ts';
import { activeCard, ordinaryHealthCards } from './records/health-cards.ts';
import { ordinaryLetters, withLetters } from './records/letters.ts';
import { ordinaryReplacementCards } from './records/replacement-cards.ts';
import { ordinaryTasks } from './records/tasks.ts';
import { ordinaryTalks, type Talk } from './records/threads.ts';
import { emptyFile, type MemberFile, type MemberRow } from './rows.ts';
import type { Making } from './world.ts';

/** A file with what an ordinary member has; representations are added by the household. */
export function ordinaryFile(made: Making, member: MemberRow): MemberFile {
  const file = {
    ...emptyFile(member),
    healthCard: ordinaryHealthCards(made, member),
    replacementCard: ordinaryReplacementCards(made, member),
    certificate: ordinaryCertificates(made, member),
    document: ordinaryDocuments(made, member),
    application: ordinaryApplications(made, member),
    task: ordinaryTasks(made, member),
  };
  return withLetters(withTalks(file, ordinaryTalks(made, member)), ordinaryLetters(made, member));
}

/** A file with one card in use and nothing else: the base of a member with a story. */
export function plainFile(made: Making, member: MemberRow): MemberFile {
  const daysAgo = Math.min(700, made.calendar.ageInDays(member.coverFrom));
  return {
    ...emptyFile(member),
    healthCard: [activeCard(made, member, made.calendar.daysAgo(daysAgo))],
  };
}

export const withTalks = (file: MemberFile, talks: readonly Talk[]): MemberFile => ({
  ...file,
  thread: [...file.thread, ...talks.map(({ thread }) => thread)],
  threadMessage: [...file.threadMessage, ...talks.flatMap(({ messages }) => messages)],
});
