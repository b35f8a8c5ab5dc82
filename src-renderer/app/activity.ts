import { useEffect } from 'react';
import type { Clock } from '#shared/domain/clock.ts';
import { useDesk } from '../desk/bridge.ts';

const tellEveryMillis = 15_000;

/** Tells main that somebody is at the keyboard, at most every 15 seconds; main owns the idle clock. */
export function useActivity(inContact: boolean, clock: Clock): void {
  const desk = useDesk();
  useEffect(() => {
    let told = Number.NEGATIVE_INFINITY;
    const tell = () => {
      if (clock.now() - told < tellEveryMillis) return;
      told = clock.now();
      // A lost sign of life is made good by the next key press.
      void desk.request('session.activity', { inContact }).catch(() => undefined);
    };
    tell();
    const options = { capture: true, passive: true };
    document.addEventListener('keydown', tell, options);
    document.addEventListener('pointerdown', tell, options);
    return () => {
      document.removeEventListener('keydown', tell, options);
      document.removeEventListener('pointerdown', tell, options);
    };
  }, [desk, inContact, clock]);
}
