import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Runner } from 'graphile-worker';

const AGAIN_AFTER_MS = 1000;

/**
 * Keeps a runner of the job queue going: when one gives up, whyever, another begins, and the jobs that the first had are
 * taken over. Rejects when the first cannot begin.
 */
export async function keepRunning(begin: () => Promise<Runner>, log: FastifyBaseLogger): Promise<{ isRunning(): boolean; stop(): Promise<void> }> {
  const stopping = new AbortController();
  let runner: Runner | undefined = await begin();
  // It may be giving up by itself just now.
  const end = () => runner?.stop().catch(() => undefined);
  const watch = async () => {
    for (;;) {
      await runner?.promise.catch((error: unknown) => log.error({ err: error }, 'the job worker gave up'));
      runner = undefined;
      await pause(AGAIN_AFTER_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      runner = await begin().catch((error: unknown) => void log.warn({ err: error }, 'the job worker cannot begin yet'));
      if (stopping.signal.aborted) await end();
    }
  };
  const watched = watch();
  return {
    isRunning: () => runner !== undefined,
    async stop() {
      stopping.abort();
      await end();
      await watched;
    },
  };
}
