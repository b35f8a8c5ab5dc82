import type { PersonName } from '#shared/service-contract/vocabulary.ts';

/** "Dr. Erika Muster". */
export const subjectName = ({ title, firstName, lastName }: PersonName): string =>
  [title, firstName, lastName].filter((part) => part !== null).join(' ');
