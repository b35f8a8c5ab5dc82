import { addDays, daysBetween, type IsoDate } from './dates.ts';

/** Amounts and limits that change by law, per calendar year. A year without a row is not known yet. */

/** Kinderkrankengeld, working days (§ 45 SGB V). */
export interface ChildSickPayDays {
  perChild: number;
  /** For all children together. */
  atMost: number;
}
export interface ChildSickPayYear {
  /** Each of two parents. */
  eachParent: ChildSickPayDays;
  singleParent: ChildSickPayDays;
}

const childSickPay: ReadonlyMap<number, ChildSickPayYear> = new Map(
  [2024, 2025, 2026].map((year) => [
    year,
    {
      eachParent: { perChild: 15, atMost: 35 },
      singleParent: { perChild: 30, atMost: 70 },
    },
  ]),
);

/** Highest Krankengeld per day in euro cents (§ 47 SGB V). */
const sickPayMaximum: ReadonlyMap<number, number> = new Map([
  [2025, 128_63],
  [2026, 135_63],
]);

/** Highest Mutterschaftsgeld of the insurer per day in euro cents (§ 24i SGB V). */
export const MATERNITY_PAY_MAXIMUM_CENTS = 13_00;

const WEEKS_BEFORE_BIRTH = 6;
const WEEKS_AFTER_BIRTH = 8;
/** Multiple or premature birth, or a disability of the child. */
const WEEKS_AFTER_BIRTH_EXTENDED = 12;

export function childSickPayDays(year: number): ChildSickPayYear | null {
  return childSickPay.get(year) ?? null;
}

/**
 * Kinderkrankengeld days that are left to one parent for one child: neither the child's own limit nor
 * that of all children together may be passed (§ 45 (2) SGB V; domain rule 22).
 * @param used working days of this parent in the year, for this child and for all children
 * @returns never below 0; null if the year is not known
 */
export function childSickPayLeft(
  year: number,
  status: keyof ChildSickPayYear,
  used: { readonly forChild: number; readonly forAll: number },
): number | null {
  const limits = childSickPayDays(year)?.[status];
  return limits === undefined
    ? null
    : Math.max(0, Math.min(limits.perChild - used.forChild, limits.atMost - used.forAll));
}

export function sickPayMaximumCents(year: number): number | null {
  return sickPayMaximum.get(year) ?? null;
}

export interface MaternityPayPeriod {
  from: IsoDate;
  to: IsoDate;
  /** Both ends and the day of birth included. */
  days: number;
}

/** Weeks before and after a birth on the due date. */
export function maternityPayPeriod(
  dueDate: IsoDate,
  options: { extended: boolean } = { extended: false },
): MaternityPayPeriod {
  const weeksAfter = options.extended ? WEEKS_AFTER_BIRTH_EXTENDED : WEEKS_AFTER_BIRTH;
  const from = addDays(dueDate, -7 * WEEKS_BEFORE_BIRTH);
  const to = addDays(dueDate, 7 * weeksAfter);
  return { from, to, days: daysBetween(from, to) + 1 };
}
