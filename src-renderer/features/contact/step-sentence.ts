import type { ServiceDoing } from '#shared/service-contract/audit.ts';
import type { ContactStep } from '#shared/service-contract/contacts.ts';
import type { OperationName } from '#shared/service-contract/index.ts';
import { factorWord } from '../../i18n/factor-words.ts';
import { germanDayOf } from '../../i18n/format.ts';
import type { Blanks, Language } from '../../i18n/texts.ts';
import { type StepWords, stepWords } from './step-words.ts';
import { contactTexts } from './texts.ts';

type StepKey = Extract<Parameters<ReturnType<typeof contactTexts.in>>[0], `step.${string}`>;
type Step = Pick<ContactStep, 'operation' | 'facts'>;

/** The sentence of each operation that leaves a step; what is missing here is no step for people. */
type Doing = OperationName | ServiceDoing;

const keys: Partial<Record<Doing, StepKey>> = {
  'contacts.start': 'step.contactsStart',
  'contacts.openMember': 'step.openMember',
  'contacts.setSpeaker': 'step.setSpeaker',
  'contacts.setPurpose': 'step.setPurpose',
  'contacts.note': 'step.note',
  'contacts.park': 'step.park',
  'contacts.resume': 'step.resume',
  'contacts.wrapUp': 'step.wrapUp',
  'verification.submit': 'step.submit',
  'verification.idDocument': 'step.idDocument',
  'verification.askApp': 'step.askApp',
  'verification.cancelApp': 'step.cancelApp',
  'verification.appAnswer': 'step.submit',
  'members.reveal': 'step.reveal',
  'members.setCommunication': 'step.setCommunication',
  'applications.reveal': 'step.reveal',
  'edits.setAddress': 'step.setAddress',
  'edits.setPhone': 'step.setPhone',
  'edits.setEmail': 'step.setEmail',
  'edits.setName': 'step.setName',
  'bank.reveal': 'step.reveal',
  'bank.add': 'step.bankAdd',
  'bank.end': 'step.bankEnd',
  'representations.record': 'step.representationsRecord',
  'representations.recordHeir': 'step.representationsRecordHeir',
  'representations.end': 'step.representationsEnd',
  'deaths.report': 'step.deathsReport',
  'deaths.undoReport': 'step.deathsUndo',
  'approvals.request': 'step.approvalsRequest',
  'documents.byTrackingId': 'step.documentsById',
  'certificates.resend': 'step.certificatesResend',
  'cards.issueReplacement': 'step.cardsIssue',
  'cards.reprint': 'step.cardsReprint',
  'cards.revoke': 'step.cardsRevoke',
  'cards.block': 'step.cardsBlock',
  'cards.orderHealthCard': 'step.cardsOrder',
  'handouts.open': 'step.handoutsOpen',
  'handouts.close': 'step.handoutsClose',
  'threads.claim': 'step.threadsClaim',
  'threads.reply': 'step.threadsReply',
  'threads.withdraw': 'step.threadsWithdraw',
  'mailbox.answer': 'step.mailboxAnswer',
  'tasks.create': 'step.tasksCreate',
  'tasks.change': 'step.tasksChange',
  'tasks.complete': 'step.tasksComplete',
};

/** The fuller sentence of a step whose facts are known; undefined falls back to the plain one. */
const fuller: Partial<
  Record<Doing, (facts: StepFacts, words: StepWords) => readonly [StepKey, Blanks] | undefined>
> = {
  'verification.submit': (facts, words) => resultSentence(facts, words),
  'verification.appAnswer': (facts, words) => resultSentence(facts, words),
  'contacts.setSpeaker': (_, { speaker }) => filled('step.setSpeakerWho', { speaker }),
  'certificates.resend': (_, { kind, channel }) =>
    filled('step.certificatesResendWhat', { kind, channel }),
  'cards.issueReplacement': (_, { way, validTo }) => filled('step.cardsIssueWay', { way, validTo }),
  'members.reveal': (_, { field }) => filled('step.revealWhat', { field }),
  'applications.reveal': (_, { field }) => filled('step.revealWhat', { field }),
  'bank.reveal': (_, { field }) => filled('step.revealWhat', { field }),
  'tasks.create': ({ owner }, { department, dueOn }) =>
    filled(owner === 'me' ? 'step.tasksCreateMine' : 'step.tasksCreateFor', { department, dueOn }),
  'tasks.change': ({ owner }, { department, dueOn }) =>
    filled(owner === 'me' ? 'step.tasksChangeMine' : 'step.tasksChangeFor', { department, dueOn }),
};

const resultSentence = (
  { result }: StepFacts,
  { factor }: StepWords,
): readonly [StepKey, Blanks] | undefined => {
  if (factor === '') return undefined;
  if (result === 'match') return ['step.submitMatch', { factor }];
  return result === 'mismatch' ? ['step.submitMismatch', { factor }] : undefined;
};

type StepFacts = Step['facts'];

/** The key with its blanks, unless one of them is unknown. */
const filled = (key: StepKey, blanks: Readonly<Record<string, string>>) =>
  Object.values(blanks).includes('') ? undefined : ([key, blanks] as const);

const entryOf = <T>(table: Partial<Record<Doing, T>>, operation: string): T | undefined =>
  Object.entries<T>(table).find(([name]) => name === operation)?.[1];

/** One step in words, or null if it is none that people count. */
export function stepSentence(step: Step, language: Language): string | null {
  const key = entryOf(keys, step.operation);
  if (key === undefined) return null;
  const t = contactTexts.in(language);
  const { facts } = step;
  const fact = (name: string) => String(facts[name] ?? '');
  const words: StepWords = {
    ...stepWords(fact, language),
    factor: factorWord(fact('factor'), language),
    validTo: dayWord(fact('validTo')),
    dueOn: dayWord(fact('dueOn')),
  };
  const full = entryOf(fuller, step.operation)?.(facts, words);
  return full === undefined ? t(key) : t(...full);
}

const dayWord = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? germanDayOf(text) : '');

/** Steps that did something for the caller: what a note should repeat. */
const worthNoting: ReadonlySet<string> = new Set<OperationName>([
  'members.setCommunication',
  'edits.setAddress',
  'edits.setPhone',
  'edits.setEmail',
  'edits.setName',
  'bank.add',
  'bank.end',
  'representations.record',
  'representations.recordHeir',
  'representations.end',
  'deaths.report',
  'documents.byTrackingId',
  'certificates.resend',
  'cards.issueReplacement',
  'cards.reprint',
  'cards.revoke',
  'cards.block',
  'cards.orderHealthCard',
  'threads.reply',
  'mailbox.answer',
  'tasks.create',
  'tasks.change',
  'tasks.complete',
]);

/** The note that wrap-up begins with: what was done, then what the person had typed. */
export function prefilledNote(steps: readonly Step[], typed: string, language: Language): string {
  const sentences = steps
    .filter((step) => worthNoting.has(step.operation))
    .map((step) => stepSentence(step, language))
    .filter((sentence) => sentence !== null);
  const done = [...new Set(sentences)].map((sentence) => `${sentence}.`).join(' ');
  return [done, typed.trim()].filter((part) => part !== '').join('\n');
}
