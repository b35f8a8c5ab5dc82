import { sql } from 'kysely';
import { addDays, startOfDay } from '#shared/domain/dates.ts';
import type { ReadHandler } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { entryColumns, toEntries, visibleEntries } from './visible-entries.ts';

/** Newest first, paged by key: (instant, entry id) of the last entry shown. */
export const search: ReadHandler<'audit.search'> = async ({ input, actor, trx, policy, log }) => {
  const filtered = visibleEntries(trx, actor)
    .$if(input.from !== null, (query) => query.where('log.at', '>=', startOfDay(input.from ?? '')))
    .$if(input.to !== null, (query) =>
      query.where('log.at', '<', startOfDay(addDays(input.to ?? '', 1))),
    )
    .$if(input.contactId !== null, (query) => query.where('log.contactId', '=', input.contactId))
    .$if(input.kind !== null, (query) => query.where('log.kind', '=', input.kind))
    .$if(input.text !== null && input.text.trim() !== '', (query) => {
      const part = `%${(input.text ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`;
      return query.where((eb) =>
        eb.or([
          eb('log.operation', 'ilike', part),
          eb(sql<string>`member.first_name || ' ' || member.last_name`, 'ilike', part),
          // Views of single employees exist only behind a policy switch (co-determination).
          ...(policy.perPersonAudit
            ? [eb(sql<string>`log.content::jsonb ->> 'actor'`, 'ilike', part)]
            : []),
        ]),
      );
    });

  const { total } = await filtered
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const before = input.before === null ? null : positionOf(input.before);
  const rows = await filtered
    .$if(before !== null, (query) =>
      query.where(
        sql<boolean>`(log.at, log.entry_id) < (${before?.at ?? ''}, ${before?.entryId ?? ''}::uuid)`,
      ),
    )
    .select(entryColumns)
    .orderBy('log.at', 'desc')
    .orderBy('log.entryId', 'desc')
    .limit(input.limit + 1)
    .execute();

  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  log({ facts: { shown: shown.length, total } });
  return {
    entries: await toEntries(trx, shown),
    next: rows.length > input.limit && last !== undefined ? `${last.at}|${last.entryId}` : null,
    total,
  };
};

const positionOf = (cursor: string): { at: string; entryId: string } => {
  const match = /^([0-9T:.Z-]{24})\|([0-9a-f-]{36})$/.exec(cursor);
  const [, at = '', entryId = ''] = match ?? refuse('malformedRequest', { field: 'before' });
  return { at, entryId };
};
