import { setTimeout as pause } from 'node:timers/promises';
import { findPostmaster } from './embedded-postmaster.js';

const LOOK_EVERY_MS = 1000;

/**
 * Starts the database of a cluster again when it is gone though nobody stopped it: killed, or out of memory.
 * @param revive starts it; when that fails, for example because the disk is full, the next look tries again
 */
export function reviveWhenGone(cluster: string, revive: () => Promise<unknown>): { close(): Promise<void> } {
  const stop = new AbortController();
  const watch = async () => {
    while (!stop.signal.aborted) {
      await pause(LOOK_EVERY_MS, undefined, { ref: false, signal: stop.signal }).catch(() => undefined);
      if (!stop.signal.aborted && !findPostmaster(cluster)) await revive().catch(() => undefined);
    }
  };
  const ended = watch();
  return {
    close() {
      stop.abort();
      return ended;
    },
  };
}
