import { z } from 'zod';
import { json, operation } from './operation.ts';
import { Day, Id, Instant, Line, MemberFlag, OnMember, servingSets } from './vocabulary.ts';

export const Department = z.enum([
  'benefit',
  'contribution',
  'dataProtection',
  'appSupport',
  'misfiling',
  'complaint',
  'callback',
]);
export type Department = z.infer<typeof Department>;

/** Who sees to it: the department, or the person who took it on for a later day (Wiedervorlage). */
export const TaskOwner = z.enum(['department', 'me']);
export type TaskOwner = z.infer<typeof TaskOwner>;

export const Task = z.object({
  taskId: Id,
  department: Department,
  title: z.string(),
  dueOn: Day,
  createdAt: Instant,
  /** Display name of the creator. */
  createdBy: z.string(),
  owner: z.enum([...TaskOwner.options, 'colleague']),
  /** Display name of the person who took it on; null if it is the department's. */
  ownerName: z.string().nullable(),
  state: z.enum(['open', 'done']),
});
export type Task = z.infer<typeof Task>;

/** A follow-up of one's own. Of the member it shows no more than a lookup hit; its words are its owner's. */
export const FollowUp = Task.pick({
  taskId: true,
  department: true,
  title: true,
  dueOn: true,
  createdAt: true,
  createdBy: true,
}).extend({
  memberId: Id,
  firstName: z.string(),
  lastName: z.string(),
  birthYear: z.int(),
  flags: z.array(MemberFlag),
});
export type FollowUp = z.infer<typeof FollowUp>;

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
  'tasks.followUps': operation({
    summary: 'The open tasks this person took on, the sooner due the earlier.',
    input: z.object({ limit: z.int().min(1).max(100) }),
    output: json(
      z.object({
        followUps: z.array(FollowUp),
        total: z.int(),
        /** Due today or before. */
        due: z.int(),
      }),
    ),
    errors: [],
    permissions: servingSets,
    scope: 'person',
    level: 'none',
    effect: 'read',
    log: 'none',
    approval: false,
    rules: [2, 10],
  }),
  'tasks.create': operation({
    summary: 'Hands something to a department, or promises it for a later day.',
    input: OnMember.extend({ department: Department, title: Line, dueOn: Day, owner: TaskOwner }),
    output: json(Task),
    errors: [],
    ...change,
    rules: [12, 27],
  }),
  // Nothing is disclosed by it: below *simple* only a follow-up of one's own, e.g. a callback that
  // reached nobody, may be moved on or closed.
  'tasks.change': operation({
    summary: 'Takes a task on, gives it back to the department, or moves its due day.',
    input: OnMember.extend({ taskId: Id, owner: TaskOwner, dueOn: Day }),
    output: json(Task),
    errors: ['taskNotFound', 'alreadyDone'],
    ...change,
    rules: [8, 27],
  }),
  'tasks.complete': operation({
    summary: 'Marks a task as done.',
    input: OnMember.extend({ taskId: Id }),
    output: json(Task),
    errors: ['taskNotFound', 'alreadyDone'],
    ...change,
    rules: [8, 27],
  }),
};
