import type { ContactStep } from '#shared/service-contract/contacts.ts';
import type { OperationName } from '#shared/service-contract/index.ts';
import { factorWord } from '../../i18n/factor-words.ts';
import type { Language } from '../../i18n/texts.ts';
import { contactTexts } from './texts.ts';

type StepKey = Extract<Parameters<ReturnType<typeof contactTexts.in>>[0], `step.${string}`>;
type Step = Pick<ContactStep, 'operation' | 'facts'>;

/** The sentence of each operation that leaves a step; what is missing here is no step for people. */
const keys: Partial<Record<OperationName, StepKey>> = {
  'contacts.start': 'step.contactsStart',
  'contacts.openMember': 'step.openMember',
  'contacts.setSpeaker': 'step.setSpeaker',
  'contacts.setPurpose': 'step.setPurpose',
  'contacts.note': 'step.note',
  'contacts.park': 'step.park',
  'contacts.resume': 'step.resume',
  'contacts.wrapUp': 'step.wrapUp',
  'lookup.search': 'step.lookup',
  'lookup.settle': 'step.lookup',
  'verification.submit': 'step.submit',
  'verification.idDocument': 'step.idDocument',
  'members.header': 'step.header',
  'members.overview': 'step.overview',
  'members.reveal': 'step.reveal',
  'members.setCommunication': 'step.setCommunication',
  'representations.list': 'step.representationsList',
  'representations.record': 'step.representationsRecord',
  'representations.end': 'step.representationsEnd',
  'documents.list': 'step.documentsList',
  'documents.byTrackingId': 'step.documentsById',
  'documents.pages': 'step.documentsPages',
  'certificates.list': 'step.certificatesList',
  'certificates.resend': 'step.certificatesResend',
  'cards.overview': 'step.cardsOverview',
  'cards.issueReplacement': 'step.cardsIssue',
  'cards.reprint': 'step.cardsReprint',
  'cards.revoke': 'step.cardsRevoke',
  'cards.block': 'step.cardsBlock',
  'cards.orderHealthCard': 'step.cardsOrder',
  'handouts.open': 'step.handoutsOpen',
  'handouts.close': 'step.handoutsClose',
  'threads.claim': 'step.threadsClaim',
  'threads.read': 'step.threadsRead',
  'threads.reply': 'step.threadsReply',
  'threads.withdraw': 'step.threadsWithdraw',
  'tasks.list': 'step.tasksList',
  'tasks.create': 'step.tasksCreate',
  'tasks.complete': 'step.tasksComplete',
};

const keyOf = (operation: string): StepKey | undefined =>
  Object.entries(keys).find(([name]) => name === operation)?.[1];

/** One step in words, or null if it is none that people count. */
export function stepSentence(step: Step, language: Language): string | null {
  const t = contactTexts.in(language);
  const key = keyOf(step.operation);
  if (key === undefined) return null;
  if (step.operation === 'verification.submit') {
    const factor = factorWord(String(step.facts['factor'] ?? ''), language);
    const match = resultOf(step);
    if (factor !== '' && match !== null) {
      return t(match ? 'step.submitMatch' : 'step.submitMismatch', { factor });
    }
  }
  if (step.operation === 'certificates.resend') {
    const channel = step.facts['channel'];
    if (channel === 'post') return t('step.certificatesResendPost');
    if (channel === 'mailbox') return t('step.certificatesResendMailbox');
  }
  return t(key);
}

const resultOf = (step: Step): boolean | null => {
  const result = step.facts['result'] ?? step.facts['outcome'];
  return result === 'match' ? true : result === 'mismatch' ? false : null;
};

/** Steps that did something for the caller: what a note should repeat. */
const worthNoting: ReadonlySet<string> = new Set<OperationName>([
  'representations.record',
  'representations.end',
  'documents.byTrackingId',
  'certificates.resend',
  'cards.issueReplacement',
  'cards.reprint',
  'cards.revoke',
  'cards.block',
  'cards.orderHealthCard',
  'handouts.close',
  'threads.reply',
  'tasks.create',
  'tasks.complete',
  'members.setCommunication',
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
