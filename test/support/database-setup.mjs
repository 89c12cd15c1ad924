import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Starts one PostgreSQL for the whole run and makes the template that each test file's database is a copy of:
 * migrated, with the demonstration company. Its address reaches the test files by environment.
 */
export default async function setUpDatabase() {
  if (globalThis.testDatabase) return;
  const { startEmbeddedDatabase } = await import('../../.build/server/database/embedded.js');
  const { connect } = await import('../../.build/server/database/orm.js');
  const { loadDemonstration } = await import('../../.build/server/demonstration/load-demonstration.js');
  const { openStorage } = await import('../../.build/server/storage/open-storage.js');
  const directory = mkdtempSync(join(tmpdir(), 'counterpart-test-'));
  // Root lets another account run PostgreSQL, which has to get in here.
  chmodSync(directory, 0o711);
  const server = await startEmbeddedDatabase(join(directory, 'postgres'), { durable: false });
  globalThis.testDatabase = { directory, server };
  watchOver(server.directory, directory);
  // The tables may be those of a newer release, which this one has to go on working with.
  const newer = process.env.NEWER_RELEASE;
  if (newer) execFileSync(process.execPath, [join(newer, 'test/support/migrate.mjs'), server.url]);
  const database = await connect(server.url, randomUUID());
  const files = join(directory, 'files');
  await loadDemonstration(database, await openStorage(pathToFileURL(files)));
  await database.close();
  process.env.TEST_DATABASE_TEMPLATE = server.url;
  process.env.TEST_FILES_TEMPLATE = files;
}

function watchOver(...folders) {
  const watch = spawn(process.execPath, [join(import.meta.dirname, 'database-watch.mjs'), ...folders], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.stdin.unref();
  watch.unref();
}
