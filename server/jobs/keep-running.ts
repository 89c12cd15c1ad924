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
  const watch = async () => {
    while (!stopping.signal.aborted) {
      await runner?.promise.catch((error: unknown) => log.error({ err: error }, 'the job worker gave up'));
      runner = undefined;
      await pause(AGAIN_AFTER_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (!stopping.signal.aborted) runner = await begin().catch((error: unknown) => void log.warn({ err: error }, 'the job worker cannot begin yet'));
    }
  };
  const watched = watch();
  return {
    isRunning: () => runner !== undefined,
    async stop() {
      stopping.abort();
      // It may be giving up by itself just now.
      await runner?.stop().catch(() => undefined);
      await watched;
    },
  };
}
