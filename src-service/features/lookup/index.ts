import { change, type FeatureHandlers, type Refs } from '../../pipeline/handler.ts';
import { leftSearch, settleLookups } from '../../records/lookup-memory.ts';
import { search } from './search.ts';

/** Finds a member by any key, never by browsing (domain rule 2). */
export const lookup: FeatureHandlers<'lookup'> = {
  'lookup.search': search,

  'lookup.settle': change<'lookup.settle', Refs>({
    change: async ({ trx, input, contact, now, log }) => {
      const { lookupId } = input;
      const { contactId } = contact;
      const [settled] = await settleLookups(trx, { contactId, lookupId, now });
      log(settled === undefined ? { outcome: 'nothingSearched' } : leftSearch(settled));
      return {};
    },
    answer: async () => ({}),
  }),
};
