import type { ApprovableAction } from '#shared/service-contract/approvals.ts';
import type { Label, Language } from '../../i18n/texts.ts';

/** Codes of an action's input in words; one that this program does not know yet stays as it is. */
const words: Readonly<Record<string, Label>> = {
  lost: { de: 'verloren', en: 'lost' },
  stolen: { de: 'gestohlen', en: 'stolen' },
  defective: { de: 'defekt', en: 'defective' },
  notArrived: { de: 'nicht angekommen', en: 'not arrived' },
  atPractice: { de: 'in der Praxis ohne Karte', en: 'at the practice without the card' },
  mailbox: { de: 'Postfach der App', en: 'the app’s mailbox' },
  paper: { de: 'auf Papier', en: 'on paper' },
  post: { de: 'per Post', en: 'by post' },
  eeb: { de: 'elektronisch an die Praxis', en: 'electronically to the practice' },
  insuranceDe: { de: 'Versicherungsbescheinigung', en: 'insurance certificate' },
  insuranceEn: {
    de: 'Versicherungsbescheinigung (Englisch)',
    en: 'insurance certificate (English)',
  },
  alive: { de: 'die Person lebt', en: 'the person is alive' },
  otherPerson: { de: 'gemeint war eine andere Person', en: 'another person was meant' },
  withdrawn: { de: 'die Meldung wurde zurückgezogen', en: 'the report was withdrawn' },
};

export const codeWord = (code: string, language: Language): string =>
  words[code]?.[language] ?? code;

/** Sentence key and blanks of what is to happen. */
export const actionSentence = (
  action: ApprovableAction,
  language: Language,
):
  | readonly ['whatIssue', { readonly reason: string; readonly way: string }]
  | readonly ['whatOrder', { readonly reason: string }]
  | readonly ['whatResend', { readonly kind: string; readonly way: string }]
  | readonly [null, { readonly reason: string }] => {
  const word = (code: string) => codeWord(code, language);
  switch (action.operation) {
    case 'cards.issueReplacement':
      return ['whatIssue', { reason: word(action.input.reason), way: word(action.input.wayOut) }];
    case 'cards.orderHealthCard':
      return ['whatOrder', { reason: word(action.input.reason) }];
    case 'certificates.resend':
      return ['whatResend', { kind: word(action.input.kind), way: word(action.input.channel) }];
    case 'deaths.undoReport':
      return [null, { reason: word(action.input.reason) }];
  }
};
