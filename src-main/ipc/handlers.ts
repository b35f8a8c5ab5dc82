import type { DeskInput, DeskOutput, DeskRoute } from '#shared/desk-contract/routes.ts';
import type { Outcome } from '../outcome.ts';

/** What a handler learns beside its input; it never sees Electron's event. */
export interface RequestContext {
  /** One id from the renderer's action to the access log. */
  readonly requestId: string;
}

export type DeskHandler<R extends DeskRoute> = (
  input: DeskInput<R>,
  context: RequestContext,
) => Promise<Outcome<DeskOutput<R>>> | Outcome<DeskOutput<R>>;

/** One handler per route: a missing or an extra one does not compile. */
export type DeskHandlers = { readonly [R in DeskRoute]: DeskHandler<R> };
