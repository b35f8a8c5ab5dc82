/** What the department has to do about a reported death; the service opens it by itself. */
export const DEATH_TASK = {
  department: 'contribution',
  title: 'Tod gemeldet: Nachweis anfordern, laufende Post anhalten, Mitversicherte prüfen',
} as const;
