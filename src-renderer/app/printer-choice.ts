import type { Printer } from '#shared/desk-contract/routes.ts';

/** Where a page would come out if somebody pressed "print" now. */
export type PrinterStanding =
  | { readonly kind: 'ready'; readonly printer: Printer }
  /** The wished one is not there (any more): nothing goes to another unless a person chooses it. */
  | { readonly kind: 'missing'; readonly printerId: string }
  /** Nobody wished for one and the system has no default. */
  | { readonly kind: 'unchosen' };

/**
 * The printer a person or the settings wished for; without a wish the system's default, or the only one
 * there is. A letter must never come out of a printer beside which nobody stands.
 */
export function printerStanding(
  printers: readonly Printer[],
  wished: string | null,
): PrinterStanding {
  const [only, ...others] = printers;
  const printer =
    wished === null
      ? (printers.find(({ isDefault }) => isDefault) ?? (others.length === 0 ? only : undefined))
      : printers.find(({ printerId }) => printerId === wished);
  if (printer !== undefined) return { kind: 'ready', printer };
  return wished === null ? { kind: 'unchosen' } : { kind: 'missing', printerId: wished };
}
