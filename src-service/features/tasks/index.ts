import { change, type FeatureHandlers } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { insertTask, markDone, taskOf, tasksOf } from './tasks.ts';

type TaskRef = { readonly taskId: string };

/** What another department or a later day has to do for a member. */
export const tasks: FeatureHandlers<'tasks'> = {
  'tasks.list': async ({ trx, member, log }) => {
    const found = await tasksOf(trx, member.memberId);
    log({ facts: { tasks: found.length } });
    return { tasks: found };
  },

  'tasks.create': change<'tasks.create', TaskRef>({
    change: async (context) => {
      const { trx, input, actor, contact, member, now, today } = context;
      if (input.dueOn < today) {
        refuse('malformedRequest', { field: 'dueOn' });
      }
      const taskId = context.newId();
      await insertTask(trx, {
        taskId,
        memberId: member.memberId,
        contactId: contact.contactId,
        department: input.department,
        title: input.title,
        dueOn: input.dueOn,
        createdAt: now,
        createdBy: actor.personId,
        createdByName: actor.displayName,
      });
      const { department, dueOn } = input;
      context.log({
        facts: { taskId, department, dueOn, textDigest: context.parts.digest(input.title) },
      });
      context.step({ department, dueOn });
      context.emit('tasksChanged', member.memberId, member.version, {
        kind: 'member',
        memberId: member.memberId,
      });
      return { taskId };
    },
    answer: ({ trx, member }, { taskId }) => taskOf(trx, member.memberId, taskId),
  }),

  'tasks.complete': change<'tasks.complete', TaskRef>({
    change: async (context) => {
      const { trx, member, now } = context;
      const { taskId, state, department } = await taskOf(
        trx,
        member.memberId,
        context.input.taskId,
      );
      if (state === 'done') {
        refuse('alreadyDone');
      }
      await markDone(trx, taskId, now);
      context.log({ facts: { taskId, department } });
      context.step({ department });
      context.emit('tasksChanged', member.memberId, member.version, {
        kind: 'member',
        memberId: member.memberId,
      });
      return { taskId };
    },
    answer: ({ trx, member }, { taskId }) => taskOf(trx, member.memberId, taskId),
  }),
};
