import { defineTexts } from './texts.ts';

const de = {
  type: {
    parent: 'Elternteil',
    guardian: 'Vormundschaft',
    vollmacht: 'Vollmacht',
    betreuung: 'Rechtliche Betreuung',
    heir: 'Erbe oder Erbin',
  },
  scope: {
    all: 'alles',
    information: 'Auskunft',
    cards: 'Karten',
    benefits: 'Leistungen',
  },
  evidence: {
    birthRecord: 'Geburtsurkunde',
    courtOrder: 'Gerichtsbeschluss',
    signedPowerOfAttorney: 'Unterschriebene Vollmacht',
    certificateOfInheritance: 'Erbschein',
    statementAtBranch: 'Erklärung in der Geschäftsstelle',
  },
} as const;
const en = {
  type: {
    parent: 'Parent',
    guardian: 'Guardian',
    vollmacht: 'Power of attorney',
    betreuung: 'Legal guardian (Betreuung)',
    heir: 'Heir',
  },
  scope: { all: 'everything', information: 'information', cards: 'cards', benefits: 'benefits' },
  evidence: {
    birthRecord: 'Birth record',
    courtOrder: 'Court order',
    signedPowerOfAttorney: 'Signed power of attorney',
    certificateOfInheritance: 'Certificate of inheritance',
    statementAtBranch: 'Statement at a branch',
  },
} as const;

export const representationTexts = defineTexts('representation', { de, en });
export const useRepresentationWords = representationTexts.use;
