import { unwatchFile, watchFile } from 'node:fs';
import type { FastifyBaseLogger } from 'fastify';
import { readAuthKeys } from '../auth-keys.js';
import type { Config } from '../config.js';

const LOOK_EVERY_MS = 2_000;

/**
 * Takes over other keys when their file changes, so that keys are exchanged without a restart. Keys that cannot be read
 * change nothing.
 * @returns ends it
 */
export function watchAuthKeys({ authKeys, authKeysFile }: Pick<Config, 'authKeys' | 'authKeysFile'>, log: FastifyBaseLogger): () => Promise<void> {
  if (!authKeysFile) return async () => undefined;
  const reload = () => {
    try {
      authKeys.splice(0, authKeys.length, ...readAuthKeys(authKeysFile));
      log.info({ keys: authKeys.map(({ kid }) => kid) }, 'the keys of access tokens were exchanged');
    } catch (error) {
      log.error({ err: error }, 'the keys of access tokens changed and cannot be read; those from before stay');
    }
  };
  watchFile(authKeysFile, { interval: LOOK_EVERY_MS, persistent: false }, reload);
  return async () => unwatchFile(authKeysFile, reload);
}
