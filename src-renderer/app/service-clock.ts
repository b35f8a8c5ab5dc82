import { createContext, useContext, useEffect, useState } from 'react';
import type { Clock } from '#shared/domain/clock.ts';

/** The service's hour: its clock decides, this computer's only counts on (architecture, Time). */
export const ServiceClockContext = createContext<Clock>({ now: () => 0 });
export const useServiceClock = (): Clock => useContext(ServiceClockContext);

/** Milliseconds now, moving every `everyMillis`. */
export function useNow(everyMillis: number): number {
  const clock = useServiceClock();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    setNow(clock.now());
    const timer = setInterval(() => setNow(clock.now()), everyMillis);
    return () => clearInterval(timer);
  }, [clock, everyMillis]);
  return now;
}
