import { z } from 'zod';
import { json, operation } from './operation.ts';
import { Day, Id, Instant, Line, OnMember, servingSets } from './vocabulary.ts';

export const Department = z.enum([
  'benefit',
  'contribution',
  'dataProtection',
  'appSupport',
  'misfiling',
  'callback',
]);
export type Department = z.infer<typeof Department>;

export const Task = z.object({
  taskId: Id,
  department: Department,
  title: z.string(),
  dueOn: Day,
  createdAt: Instant,
  /** Display name of the creator. */
  createdBy: z.string(),
  state: z.enum(['open', 'done']),
});
export type Task = z.infer<typeof Task>;

const change = {
  permissions: servingSets,
  scope: 'member',
  level: 'none',
  effect: 'change',
  log: 'change',
  approval: false,
} as const;

export const tasks = {
  'tasks.list': operation({
    summary: 'Tasks on this record, open ones first.',
    input: OnMember,
    output: json(z.object({ tasks: z.array(Task) })),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'simple',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [8],
  }),
  'tasks.create': operation({
    summary: 'Hands something to a department, or promises a callback, with a due day.',
    input: OnMember.extend({ department: Department, title: Line, dueOn: Day }),
    output: json(Task),
    errors: [],
    ...change,
    rules: [12, 27],
  }),
  'tasks.complete': operation({
    summary: 'Marks a task as done.',
    input: OnMember.extend({ taskId: Id }),
    output: json(Task),
    errors: ['taskNotFound', 'alreadyDone'],
    ...change,
    level: 'simple',
    rules: [27],
  }),
};
