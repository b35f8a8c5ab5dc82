import { sql } from 'kysely';
import { addDays, startOfDay } from '#shared/domain/dates.ts';
import { type TimelineKind, timelineKinds } from '#shared/service-contract/timeline.ts';
import type { Context, FeatureHandlers } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { entriesOf } from './entries.ts';
import { type Happening, happenings, kindsAt } from './happenings.ts';

type Listing = Context<'timeline.list'>;

/** Everything about one member in one order, as far as the level opens it. */
export const timeline: FeatureHandlers<'timeline'> = {
  'timeline.list': async (context) => {
    const { trx, input, level, today, log } = context;
    const open = kindsAt(level);
    const wanted = open.filter((kind) => input.kinds.length === 0 || input.kinds.includes(kind));
    const counts = await countsOf(context, open);
    log({ facts: { entries: counts.reduce((sum, { count }) => sum + count, 0) } });
    const found = wanted.length === 0 ? [] : await pageOf(context, wanted);
    const page = found.slice(0, input.limit);
    const last = page.at(-1);
    const more = found.length > input.limit && last !== undefined;
    return {
      entries: await entriesOf(trx, page, today),
      next: more ? `${last.at}|${last.entryId}` : null,
      counts,
    };
  },
};

const inPeriod = ({ trx, member, input }: Listing, kinds: readonly TimelineKind[]) =>
  happenings(trx, member.memberId, kinds)
    .$if(input.from !== null, (query) => query.where('at', '>=', startOfDay(input.from ?? '')))
    .$if(input.to !== null, (query) =>
      query.where('at', '<', startOfDay(addDays(input.to ?? '', 1))),
    );

const countsOf = async (context: Listing, kinds: readonly TimelineKind[]) => {
  const rows = await inPeriod(context, kinds)
    .select((build) => ['kind', build.fn.countAll<number>().as('count')])
    .groupBy('kind')
    .execute();
  return rows.sort((a, b) => timelineKinds.indexOf(a.kind) - timelineKinds.indexOf(b.kind));
};

/** Newest first, one more than the page holds, behind the last entry shown: (instant, id). */
const pageOf = (context: Listing, kinds: readonly TimelineKind[]): Promise<Happening[]> => {
  const { before, limit } = context.input;
  const { at, entryId } = before === null ? { at: '', entryId: '' } : positionOf(before);
  return inPeriod(context, kinds)
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(at, entry_id) < (${at}::timestamptz, ${entryId}::uuid)`),
    )
    .select(['kind', 'entryId', 'at'])
    .orderBy('at', 'desc')
    .orderBy('entryId', 'desc')
    .limit(limit + 1)
    .execute();
};

/** @throws Refusal `malformedRequest` if no page of ours ended there */
const positionOf = (cursor: string): { readonly at: string; readonly entryId: string } => {
  const match = /^([0-9T:.Z-]{24})\|([0-9a-f-]{36})$/.exec(cursor);
  const [, at = '', entryId = ''] = match ?? refuse('malformedRequest', { field: 'before' });
  return { at, entryId };
};
