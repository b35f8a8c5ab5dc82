import type { OutputOf } from '#shared/service-contract/index.ts';
import type { Department } from '#shared/service-contract/tasks.ts';
import type { useTerms } from '../../i18n/terms.ts';
import type { tasksTexts } from './texts.ts';

export type Task = OutputOf<'tasks.list'>['tasks'][number];
type T = ReturnType<typeof tasksTexts.use>;
type Terms = ReturnType<typeof useTerms>;

/** Those an agent needs most often first. */
export const departments: readonly Department[] = [
  'benefit',
  'contribution',
  'callback',
  'complaint',
  'dataProtection',
  'appSupport',
  'misfiling',
];

/** What nobody but the person at the phone can see to. */
export const isPersonal = (department: Department): boolean => department === 'callback';

/** With whom a task lies: its department, or a person for that department's matter. */
export const ownerWord = ({ owner, ownerName, department }: Task, t: T, term: Terms): string => {
  const matter = term(`department.${department}`);
  if (owner === 'department') return matter;
  return `${owner === 'me' ? t('ownedByMe') : (ownerName ?? '')} (${matter})`;
};
