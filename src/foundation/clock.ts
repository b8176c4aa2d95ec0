/** What time it is, as milliseconds since 1970. Injected everywhere, so that tests never wait. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
