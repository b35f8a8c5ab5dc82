import { useEffect, useState } from 'react';
import { designTexts } from './texts.ts';

/** A skeleton of so many lines, drawn only when an answer takes longer than 300 ms. */
export function Waiting({ lines = 3 }: { readonly lines?: number }) {
  const t = designTexts.use();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className="d-waiting" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <span className="d-waiting-line" key={line} />
      ))}
    </div>
  );
}
