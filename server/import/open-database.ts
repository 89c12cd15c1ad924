import { join } from 'node:path';
import type { Config } from '../config.js';
import { startEmbeddedDatabase } from '../database/embedded.js';
import { connect, type Database } from '../database/orm.js';

/** Connects to the database of `config`, joining a server's embedded one or starting it, without loading the web server. */
export async function openDatabase(config: Config): Promise<{ database: Database; close(): Promise<void> }> {
  const embedded = config.databaseUrl ? undefined : await startEmbeddedDatabase(join(config.dataDirectory, 'postgres'));
  try {
    const database = await connect(config.databaseUrl ?? embedded!.url, config.authKeys.at(-1)!.d);
    return {
      database,
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
