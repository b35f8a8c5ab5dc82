import type { TaskOwner } from '#shared/service-contract/tasks.ts';
import { type Context, change, type FeatureHandlers } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { followUps } from './follow-ups.ts';
import { changeableTask, changeTask, insertTask, markDone, taskOf, tasksOf } from './tasks.ts';

type TaskRef = { readonly taskId: string };
type Changing = Context<'tasks.create' | 'tasks.change' | 'tasks.complete'>;

/** What another department or a later day has to do for a member. */
export const tasks: FeatureHandlers<'tasks'> = {
  'tasks.list': async ({ trx, actor, member, log }) => {
    const found = await tasksOf(trx, actor, member.memberId);
    log({ facts: { tasks: found.length } });
    return { tasks: found };
  },

  'tasks.followUps': followUps,

  'tasks.create': change<'tasks.create', TaskRef>({
    change: async (context) => {
      const { trx, input, actor, contact, member, now } = context;
      const { department, title, dueOn, owner } = input;
      assertNotPast(context, dueOn);
      const taskId = context.newId();
      await insertTask(trx, {
        taskId,
        memberId: member.memberId,
        contactId: contact.contactId,
        department,
        title,
        dueOn,
        createdAt: now,
        createdBy: actor.personId,
        createdByName: actor.displayName,
        ...ownerIn(context, owner),
      });
      const textDigest = context.parts.digest(title);
      context.log({ facts: { taskId, department, dueOn, owner, textDigest } });
      context.step({ department, dueOn, owner });
      tasksChanged(context);
      return { taskId };
    },
    answer,
  }),

  'tasks.change': change<'tasks.change', TaskRef>({
    change: async (context) => {
      const { dueOn, owner } = context.input;
      const { taskId, department, dueOn: wasDueOn } = await changeableTask(context);
      // What is overdue may stay so when only its owner changes.
      if (dueOn !== wasDueOn) {
        assertNotPast(context, dueOn);
      }
      await changeTask(context.trx, taskId, { dueOn, ...ownerIn(context, owner) });
      context.log({ facts: { taskId, department, dueOn, owner } });
      context.step({ department, dueOn, owner });
      tasksChanged(context);
      return { taskId };
    },
    answer,
  }),

  'tasks.complete': change<'tasks.complete', TaskRef>({
    change: async (context) => {
      const { taskId, department } = await changeableTask(context);
      await markDone(context.trx, taskId, context.now);
      context.log({ facts: { taskId, department } });
      context.step({ department });
      tasksChanged(context);
      return { taskId };
    },
    answer,
  }),
};

function answer({ trx, actor, member }: Changing, { taskId }: TaskRef) {
  return taskOf(trx, actor, member.memberId, taskId);
}

/** @throws Refusal `malformedRequest` for a day that is over */
function assertNotPast({ today }: Changing, dueOn: string): void {
  if (dueOn < today) {
    refuse('malformedRequest', { field: 'dueOn' });
  }
}

function ownerIn({ actor }: Changing, owner: TaskOwner) {
  return owner === 'me'
    ? { ownerId: actor.personId, ownerName: actor.displayName }
    : { ownerId: null, ownerName: null };
}

function tasksChanged(context: Changing): void {
  const { memberId, version } = context.member;
  context.emit('tasksChanged', memberId, version, { kind: 'member', memberId });
}
