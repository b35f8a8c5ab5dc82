/** Ends a timer; calling it twice does no harm. */
export type Cancel = () => void;

/** The only source of waiting, handed over by the composition root, so that tests need not wait. */
export interface Timers {
  /** Runs `action` once after `millis` unless cancelled before. */
  after(millis: number, action: () => void): Cancel;
}

/** Timers of Node that do not keep the program alive. */
export const nodeTimers: Timers = {
  after: (millis, action) => {
    const timer = setTimeout(action, millis);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Resolves after `millis`. */
export const pause = (timers: Timers, millis: number): Promise<void> =>
  new Promise((resolve) => {
    timers.after(millis, resolve);
  });
