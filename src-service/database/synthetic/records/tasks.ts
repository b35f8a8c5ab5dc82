import { trainingPersons } from '../fixed/training-persons.ts';
import type { MemberRow, Row } from '../rows.ts';
import { taskTitles } from '../words/everyday.ts';
import type { Making } from '../world.ts';

type Task = Row<'task'>;

/** Creator of tasks that the service opens by itself. */
const AUTOMATIC = 'Automatisch angelegt';

export interface TaskWish {
  department: Task['department'];
  state: Task['state'];
  daysAgo: number;
  subjectId?: string;
  title?: string;
}

export function task(made: Making, member: MemberRow, wish: TaskWish): Task {
  const { random, calendar } = made;
  const createdAt = calendar.instant(wish.daysAgo, random, 8, 18);
  const creator =
    wish.department === 'misfiling'
      ? null
      : random.pick([trainingPersons.agent, trainingPersons.branch]);
  return {
    taskId: random.uuid(),
    memberId: member.memberId,
    department: wish.department,
    title: wish.title ?? random.pick(taskTitles[wish.department]),
    dueOn: calendar.daysAgo(wish.daysAgo - random.between(1, 14)),
    createdAt,
    createdBy: creator?.personId ?? null,
    createdByName: creator?.displayName ?? AUTOMATIC,
    contactId: null,
    subjectId: wish.subjectId ?? null,
    // Who promises a callback makes it.
    ownerId: wish.department === 'callback' ? (creator?.personId ?? null) : null,
    ownerName: wish.department === 'callback' ? (creator?.displayName ?? null) : null,
    state: wish.state,
    doneAt: wish.state === 'done' ? calendar.later(createdAt, random.between(60, 6_000)) : null,
  };
}

const departments = [
  'benefit',
  'contribution',
  'appSupport',
  'callback',
  'complaint',
  'dataProtection',
] as const;

export function ordinaryTasks(made: Making, member: MemberRow): Task[] {
  const { random } = made;
  if (!random.chance(0.07)) return [];
  const isDone = random.chance(0.55);
  const daysAgo = isDone ? random.between(5, 200) : random.between(0, 12);
  const department = random.pick(departments);
  return [task(made, member, { department, state: isDone ? 'done' : 'open', daysAgo })];
}
