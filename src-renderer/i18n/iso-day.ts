/** Swedish dates are ISO dates. */
const berlinDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The German calendar day of an instant (text, or milliseconds since the epoch), as `YYYY-MM-DD`. */
export const isoDayOf = (instant: string | number): string => berlinDay.format(new Date(instant));
