import { hashKey, type Query, QueryClient, type QueryKey } from '@tanstack/react-query';
import type { Contact } from '#shared/service-contract/contacts.ts';
import type { ServiceEvent } from '#shared/service-contract/events.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import { type KeyParts, partsOfQuery } from './query-keys.ts';

const rank: Record<Level, number> = { none: 0, simple: 1, high: 2 };

/** Fetched again by nobody but the person: a lookup is a search, not a view (domain rule 2). */
const neverRefreshed = (parts: KeyParts) => parts.operation === 'lookup.search';

/** Which views each event may have changed; the events carry no content (domain rule 29). */
const touchedBy: Record<ServiceEvent['type'], readonly string[]> = {
  contactChanged: ['contacts.', 'verification.', 'timeline.'],
  memberChanged: ['members.', 'representations.', 'verification.', 'contacts.', 'mailbox.'],
  documentsChanged: ['documents.', 'members.overview', 'timeline.'],
  certificatesChanged: ['certificates.', 'members.overview', 'timeline.'],
  cardsChanged: ['cards.', 'members.overview', 'timeline.'],
  threadChanged: ['threads.', 'members.overview', 'timeline.'],
  queueChanged: ['threads.queue'],
  tasksChanged: ['tasks.', 'members.overview', 'timeline.'],
  approvalsChanged: ['approvals.'],
  accessLogSealed: ['audit.'],
};

/**
 * What the window knows of members: the query cache and the rules by which it forgets.
 * - Wrap-up removes all of a contact, a fallen level all of the member, lock everything.
 * - A level that rose or another speaker makes the views *open* again: a mere refresh would never show
 *   more than was opened before (domain rule 27).
 */
export class QueryStore {
  readonly client: QueryClient;
  readonly #openAgain = new Set<string>();
  readonly #levels = new Map<string, Level>();
  /** Contacts that are parked or wrapped up: the service would refuse, and log, whatever we ask there. */
  readonly #atRest = new Set<string>();

  constructor() {
    this.client = new QueryClient({
      defaultOptions: {
        queries: { retry: false, staleTime: 15_000, gcTime: 300_000, refetchOnReconnect: false },
        mutations: { retry: false, gcTime: 0 },
      },
    });
  }

  /** `open` for a person's first look, `refresh` for what the program fetches again. */
  causeOf(key: QueryKey): 'open' | 'refresh' {
    const seen = (this.client.getQueryState(key)?.dataUpdateCount ?? 0) > 0;
    return seen && !this.#openAgain.has(hashKey(key)) ? 'refresh' : 'open';
  }

  opened(key: QueryKey): void {
    this.#openAgain.delete(hashKey(key));
  }

  /** Fetches again what a change in this contact may have moved. */
  async changed(contactId: string | null, operation: string): Promise<void> {
    const feature = `${operation.split('.')[0]}.`;
    await this.client.invalidateQueries({
      predicate: (query) => {
        const parts = partsOfQuery(query);
        if (neverRefreshed(parts) || this.#isAtRest(parts)) return false;
        return (
          parts.owner === contactId ||
          parts.operation === 'contacts.list' ||
          (contactId === null && parts.operation.startsWith(feature)) ||
          (feature === 'threads.' && parts.operation === 'threads.queue')
        );
      },
    });
  }

  async onEvent(event: Pick<ServiceEvent, 'type'>): Promise<void> {
    const prefixes = touchedBy[event.type];
    await this.client.invalidateQueries({
      predicate: (query) => {
        const parts = partsOfQuery(query);
        return (
          !this.#isAtRest(parts) && prefixes.some((prefix) => parts.operation.startsWith(prefix))
        );
      },
    });
  }

  /** After the connection came back: what failed or may be stale is fetched again. */
  async reconnected(): Promise<void> {
    await this.client.invalidateQueries({
      predicate: (query) => {
        const parts = partsOfQuery(query);
        return !neverRefreshed(parts) && !this.#isAtRest(parts);
      },
    });
  }

  observeContact(contact: Contact): void {
    if (contact.state === 'open') this.#atRest.delete(contact.contactId);
    else this.#atRest.add(contact.contactId);
    for (const member of contact.members) {
      this.observeLevel(contact.contactId, member.memberId, member.level);
    }
  }

  observeLevel(contactId: string, memberId: string, level: Level): void {
    const id = `${contactId} ${memberId}`;
    const before = this.#levels.get(id);
    this.#levels.set(id, level);
    if (before === undefined || before === level) return;
    if (rank[level] < rank[before]) this.#forgetMember(contactId, memberId);
    else this.#reopenMember(contactId, memberId);
  }

  forgetContact(contactId: string): void {
    const cache = this.client.getQueryCache();
    this.#erase(cache.findAll({ predicate: (query) => partsOfQuery(query).owner === contactId }));
    for (const id of this.#levels.keys()) {
      if (id.startsWith(contactId)) this.#levels.delete(id);
    }
    this.client.getMutationCache().clear();
  }

  forgetEverything(): void {
    this.#erase(this.client.getQueryCache().getAll());
    this.client.clear();
    this.#openAgain.clear();
    this.#levels.clear();
    this.#atRest.clear();
  }

  #isAtRest({ owner, operation }: KeyParts): boolean {
    return this.#atRest.has(owner) && !operation.startsWith('contacts.');
  }

  #ofMember(contactId: string, memberId: string) {
    return this.client.getQueryCache().findAll({
      predicate: (query) => {
        const parts = partsOfQuery(query);
        return parts.owner === contactId && parts.memberId === memberId;
      },
    });
  }

  #forgetMember(contactId: string, memberId: string): void {
    for (const query of this.#ofMember(contactId, memberId)) {
      // Reset first: a mounted view then shows nothing while it asks again.
      query.reset();
      if (query.isActive() && !this.#atRest.has(contactId))
        void query.fetch().catch(() => undefined);
      else this.#erase([query]);
    }
  }

  /**
   * Empties and removes. A query that was under way is otherwise kept with its old answer until its
   * `gcTime` is over, because the cancelled fetch schedules its end anew.
   */
  #erase(queries: readonly Query[]): void {
    for (const query of queries) {
      query.gcTime = 0;
      query.reset();
      this.client.getQueryCache().remove(query);
    }
  }

  #reopenMember(contactId: string, memberId: string): void {
    for (const query of this.#ofMember(contactId, memberId)) {
      this.#openAgain.add(query.queryHash);
      query.invalidate();
    }
    void this.client.refetchQueries({
      type: 'active',
      predicate: (query) => this.#openAgain.has(query.queryHash),
    });
  }
}
