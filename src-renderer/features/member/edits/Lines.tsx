/** Lines below each other as they are read; a dash for none. */
export function Lines({
  lines,
  strong = false,
}: {
  readonly lines: readonly string[];
  readonly strong?: boolean;
}) {
  if (lines.length === 0) return '–';
  return (
    <span className={strong ? 'address edit-new' : 'address'}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
