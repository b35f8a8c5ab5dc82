/** What every service test starts from. */
export const TEST_MEMBERS = 400;
export const TEST_SEED = 7;
/** The synthetic members are made for this day … */
export const TEST_AS_OF = '2026-03-10';
/** … and the service's clock starts in its morning (10:00 in Germany). */
export const TEST_NOW = Date.parse('2026-03-10T09:00:00.000Z');
