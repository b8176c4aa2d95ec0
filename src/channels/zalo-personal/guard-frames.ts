import type { API } from 'zca-js';

/**
 * Keep a frame too short for its header from ending the process: the library reads the header outside of its own guard, in
 * a promise that nobody waits for.
 *
 * Takes   the listener, just started, and what to do about such a frame.
 */
export function guardFrames(listener: API['listener'], report: () => void): void {
  const { ws } = listener as unknown as { readonly ws: { onmessage: ((frame: unknown) => unknown) | null } | null };
  const read = ws?.onmessage;
  if (!ws || !read) return;
  ws.onmessage = async (frame) => {
    try {
      await read(frame);
    } catch {
      report();
    }
  };
}
