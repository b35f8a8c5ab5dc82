import type { InputOf } from '#shared/service-contract/index.ts';
import { type Log, logReason } from '../observability/log.ts';
import type { Outcome } from '../outcome.ts';

type Close = InputOf<'handouts.close'>;
type OnMember = Pick<Close, 'contactId' | 'memberId' | 'handoutId'>;

export interface CloserCollaborators {
  readonly close: (input: Close) => Promise<Outcome<unknown>>;
  readonly log: Log;
}

/**
 * Sees to it that no hand-out stays open in the access log (domain rule 27).
 *
 * What needs no person's word, main closes at once: a job that was withdrawn. What a person must say (to
 * whom it was handed, or what lay in the tray), the screen closes with `handouts.close`. If it never does,
 * main closes with nobody named before the contact ends, at sign-out, change of person and shutdown.
 */
export class HandoutCloser {
  readonly #with: CloserCollaborators;
  readonly #open = new Map<string, { readonly on: OnMember; readonly outcome: Close['outcome'] }>();

  constructor(collaborators: CloserCollaborators) {
    this.#with = collaborators;
  }

  /** A hand-out was opened: until something comes of it, it counts as withdrawn. */
  opened(on: OnMember): void {
    this.#open.set(on.handoutId, { on, outcome: 'withdrawn' });
  }

  /** What became of it so far; `withdrawn` closes it now. */
  async becameOf(on: OnMember, outcome: Close['outcome']): Promise<void> {
    this.#open.set(on.handoutId, { on, outcome });
    if (outcome === 'withdrawn') {
      await this.#close(on.handoutId);
    }
  }

  /** The screen closed it. */
  closed(handoutId: string): void {
    this.#open.delete(handoutId);
  }

  /** Closes what is still open, of one contact or of all. */
  async settle(contactId?: string): Promise<void> {
    const due = [...this.#open.values()].filter(
      ({ on }) => contactId === undefined || on.contactId === contactId,
    );
    await Promise.all(due.map(({ on }) => this.#close(on.handoutId)));
  }

  async #close(handoutId: string): Promise<void> {
    const open = this.#open.get(handoutId);
    if (open === undefined) {
      return;
    }
    this.#open.delete(handoutId);
    const { contactId, memberId } = open.on;
    const { outcome } = open;
    const input = { contactId, memberId, handoutId, outcome, handedTo: null };
    const closed = await this.#with.close(input);
    if (closed.ok) {
      this.#with.log({ event: 'handoutClosed', reason: logReason(outcome) });
    } else {
      this.#with.log({ event: 'handoutClosed', code: closed.code });
    }
  }
}
