import type { OutputOf } from '#shared/service-contract/index.ts';
import { Department } from '#shared/service-contract/tasks.ts';
import type { tasksTexts } from './texts.ts';

export type Task = OutputOf<'tasks.list'>['tasks'][number];
type T = ReturnType<typeof tasksTexts.use>;

export const departments: readonly Department[] = Department.options;
export type { Department };

/** What nobody but the person at the phone can see to. */
export const isPersonal = (department: Department): boolean => department === 'callback';

/** With whom a task lies: its department, or a person for that department's matter. */
export const ownerWord = ({ owner, ownerName, department }: Task, t: T): string => {
  const matter = t(`departments.${department}`);
  if (owner === 'department') return matter;
  return `${owner === 'me' ? t('ownedByMe') : (ownerName ?? '')} (${matter})`;
};
