/** `24.11.2026`, `1.3.26` or ISO → ISO day; null if the calendar has no such day. */
export function dayFromInput(text: string): string | null {
  const trimmed = text.trim();
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(trimmed);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (german !== null) {
    const [, day = '', month = '', year = ''] = german;
    return existingDay(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  }
  if (iso === null) return null;
  const [, year = '', month = '', day = ''] = iso;
  return existingDay(Number(year), month, day);
}

function existingDay(year: number, month: string, day: string): string | null {
  const at = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  const exists = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return exists ? at.toISOString().slice(0, 10) : null;
}
