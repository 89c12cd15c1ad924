import { join } from 'node:path';
import type { Config } from './config.js';
import { startEmbeddedDatabase } from './database/embedded.js';
import { connect, type Database } from './database/orm.js';
import { ensureOrganisation } from './domains/organisation/index.js';

/** A database that is ready for use. */
export interface OpenDatabase {
  readonly database: Database;
  /** Its address, as its owner. */
  readonly url: string;
  /** Disconnects; an embedded PostgreSQL stops unless somebody else uses it. */
  close(): Promise<void>;
}

/** The PostgreSQL of `config`: the one it names, or the embedded one of its data directory, started if need be. */
export async function findDatabase(config: Config): Promise<Pick<OpenDatabase, 'url' | 'close'>> {
  if (config.databaseUrl) return { url: config.databaseUrl, close: async () => undefined };
  const { url, stop } = await startEmbeddedDatabase(join(config.dataDirectory, 'postgres'));
  return { url, close: stop };
}

/** The database of `config`, brought to this release. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const { url, close } = await findDatabase(config);
  try {
    const database = await connect(url, config.authKeys.at(-1)!.d);
    await ensureOrganisation(database.system('start'));
    return {
      database,
      url,
      async close() {
        await database.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
