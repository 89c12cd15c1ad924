import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROWS = 5_000;
const run = promisify(execFile);

/** A file as somebody would bring it, with items that are not there yet. */
export const imported = { name: 'import of items, rows a second' };

/** Runs the importer as it is shipped; what it takes to start counts. */
export async function measureImports({ database, directory, keys }, imports) {
  const results = [];
  for (const { name } of imports) {
    const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));
    const file = join(folder, 'items.csv');
    const batch = Date.now();
    const rows = Array.from({ length: ROWS }, (_, row) => `I-${batch}-${row},Ball bearing ${row},EA,BOUGHT`);
    writeFileSync(file, ['sku,names.en,unitCode,sourcing', ...rows].join('\n'));
    const begun = performance.now();
    await run(process.execPath, [join(import.meta.dirname, '../../.build/server/import/main.js'), 'items', file], {
      env: { ...process.env, DEMO: 'false', DATABASE_URL: database.url, AUTH_KEYS: keys, DATA_DIR: join(directory, 'data') },
    });
    const milliseconds = performance.now() - begun;
    rmSync(folder, { recursive: true });
    results.push({ name, perSecond: (ROWS * 1000) / milliseconds, latency: Math.round(milliseconds) });
  }
  return results;
}
