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
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  const embedded = config.databaseUrl ? undefined : await startEmbeddedDatabase(join(config.dataDirectory, 'postgres'));
  const url = config.databaseUrl ?? embedded!.url;
  try {
    const database = await connect(url, config.authKeys.at(-1)!.d);
    await ensureOrganisation(database.system('start'));
    return {
      database,
      url,
      async close() {
        await database.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
