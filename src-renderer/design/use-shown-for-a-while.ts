import { useEffect, useState } from 'react';

const shownMillis = 60_000;

/** A value that was unmasked: it covers itself again after a minute, or by `show(null)`. */
export function useShownForAWhile<T>(): readonly [T | null, (value: T | null) => void] {
  const [value, show] = useState<T | null>(null);
  useEffect(() => {
    if (value === null) return undefined;
    const timer = setTimeout(() => show(null), shownMillis);
    return () => clearTimeout(timer);
  }, [value]);
  return [value, show];
}
