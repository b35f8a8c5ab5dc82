import type { AccessLogEntry } from '#shared/service-contract/audit.ts';
import type { Channel, Purpose } from '#shared/service-contract/vocabulary.ts';
import { factorWord } from '../../i18n/factor-words.ts';
import type { Format } from '../../i18n/format.ts';
import { refusalWord } from '../../i18n/refusal-words.ts';
import { terms } from '../../i18n/terms.ts';
import type { Language } from '../../i18n/texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/**
 * The codes of the access log in words. What this program does not know yet is shown as it stands: an
 * auditor must not lose anything.
 */
export interface Words {
  readonly language: Language;
  readonly format: Format;
}

const tables = { de, en };

const purposes: readonly string[] = [
  'enquiry',
  'cardLost',
  'certificate',
  'document',
  'benefit',
  'dataChange',
  'message',
  'complaint',
  'other',
] satisfies readonly Purpose[];
const channels: readonly string[] = [
  'call',
  'walkIn',
  'messenger',
  'relay',
  'backOffice',
] satisfies readonly Channel[];
const isPurpose = (code: string): code is Purpose => purposes.includes(code);
const isChannel = (code: string): code is Channel => channels.includes(code);

const wordIn = (table: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(table, code) ? (table[code] ?? code) : code;

/** `done`, `match`, … or, for a refused attempt, why it was refused. */
export const outcomeWord = (outcome: string, { language }: Words): string =>
  refusalWord(outcome, language) ?? wordIn(tables[language].outcome, outcome);

/** `helper:interpreter` → "eine Begleitperson (Sprachmittlung)". */
export function speakerWord(
  { speaker, representative }: Pick<AccessLogEntry, 'speaker' | 'representative'>,
  { language }: Words,
): string | null {
  if (speaker === null) return null;
  const [kind = '', detail = ''] = speaker.split(/:\s*/u);
  const table = tables[language];
  const who = wordIn(table.speaker, kind);
  if (representative !== null) return `${who} (${representative})`;
  if (kind === 'helper') return `${who} (${wordIn(table.helper, detail)})`;
  if (kind === 'thirdParty') return `${who} (${wordIn(table.thirdParty, detail)})`;
  return who;
}

export const recipientWord = (recipient: string, { language }: Words): string =>
  wordIn(tables[language].recipient, recipient);

export const mediumWord = (medium: string, { language }: Words): string =>
  wordIn(tables[language].medium, medium);

export interface FactWord {
  readonly label: string;
  readonly value: string;
}

/** Facts that a reader of the story understands; ids, hashes and digests stay in the entry's detail. */
export function factWords(facts: AccessLogEntry['facts'], words: Words): readonly FactWord[] {
  const labels: Readonly<Record<string, string>> = tables[words.language].fact;
  return Object.entries(facts)
    .filter(([name]) => Object.hasOwn(labels, name))
    .map(([name, value]) => ({
      label: labels[name] ?? name,
      value: factValue(name, String(value), words),
    }));
}

function factValue(name: string, value: string, { language, format }: Words): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return format.day(value);
  const term = terms.in(language);
  const known = (code: string): string => {
    if (name === 'factor') return factorWord(code, language) || code;
    if (name === 'purpose' && isPurpose(code)) return term(`purpose.${code}`);
    if (name === 'channel' && isChannel(code)) return term(`channel.${code}`);
    return wordIn(tables[language].value, code);
  };
  return value.split(',').map(known).join(', ');
}

/** How a contact ended. */
export const wrapUpWord = (outcome: string, { language }: Words): string =>
  wordIn(tables[language].value, outcome);
