/** Do something after so many milliseconds; gives a way to call it off. Injected, so that tests never wait. */
export type After = (milliseconds: number, work: () => void) => () => void;

/** The system's timers; they keep no process alive by themselves. */
export const systemAfter: After = (milliseconds, work) => {
  const timer = setTimeout(work, Math.min(Math.max(0, milliseconds), LONGEST)).unref();
  return () => clearTimeout(timer);
};

/** Node fires a longer timer at once. */
const LONGEST = 2 ** 31 - 1;
