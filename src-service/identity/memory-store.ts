import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * Where the identity provider of training keeps sessions, codes and tokens: in memory for one run, on
 * purpose. What has expired is dropped by the provider's own checks and by the limit below.
 */

/** Entries of one kind; the oldest make room. Far more than one person's day needs. */
const LIMIT = 5_000;

/** A factory of stores for one provider; two providers share nothing. */
export const makeMemoryStores = (): ((kind: string) => Adapter) => {
  const all = new Map<string, Map<string, AdapterPayload>>();
  return (kind) => {
    const table = all.get(kind) ?? new Map<string, AdapterPayload>();
    all.set(kind, table);
    return storeOver(table);
  };
};

const storeOver = (table: Map<string, AdapterPayload>): Adapter => {
  const findBy = async (matches: (payload: AdapterPayload) => boolean) =>
    [...table.values()].find(matches);
  return {
    upsert: async (id, payload) => {
      table.delete(id);
      table.set(id, payload);
      const [oldest] = table.keys();
      if (table.size > LIMIT && oldest !== undefined) {
        table.delete(oldest);
      }
    },
    find: async (id) => table.get(id),
    findByUid: (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: (code) => findBy((payload) => payload.userCode === code),
    consume: async (id) => {
      const payload = table.get(id);
      if (payload !== undefined) {
        // The provider asks only whether a value is there (RFC 6749, section 10.5).
        table.set(id, { ...payload, consumed: true });
      }
    },
    destroy: async (id) => {
      table.delete(id);
    },
    revokeByGrantId: async (grantId) => {
      for (const [id, payload] of table) {
        if (payload.grantId === grantId) {
          table.delete(id);
        }
      }
    },
  };
};
