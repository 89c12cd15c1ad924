import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { connect, type Database } from '../../../server/database/orm.js';
import { importFile, type ImportRequest, type ImportResult } from '../../../server/import/import-file.js';
import { importAction } from '../../../server/import/kinds/lookups.js';
import { copyTemplate, type TestDatabase } from '../../support/database.js';

const silent = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/** A database of its own and a folder for files. */
export interface ImportPlace {
  readonly database: Database;
  /** Writes files and answers the path of the first. */
  write(files: Record<string, string | object>): string;
  run(kind: string, file: string, options?: Partial<ImportRequest>): Promise<ImportResult>;
  /** What is stored, as the system sees it; `?` stands for a value. */
  sql(statement: string, values?: unknown[]): Promise<any[]>;
  /** How often anything was ever written. */
  auditRows(): Promise<number>;
}

/** Sets up an import for the tests of a file and removes everything after them. */
export function useImport(): () => ImportPlace {
  let place: ImportPlace;
  let copy: TestDatabase;
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-import-'));
  beforeAll(async () => {
    copy = await copyTemplate();
    const database = await connect(copy.url, randomBytes(32).toString('hex'));
    const sql = (statement: string, values: unknown[] = []) => database.system('look').execute<any[]>(statement, values);
    place = {
      database,
      write(files) {
        for (const [name, content] of Object.entries(files)) {
          writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
        }
        return join(folder, Object.keys(files)[0]!);
      },
      run: (kind, file, options) =>
        importFile(database.system(importAction(kind)), { kind, file, dryRun: false, skipBad: false, ...options }, silent),
      sql,
      auditRows: async () => (await sql('select count(*)::int as count from audit_entry'))[0].count,
    };
  });
  afterAll(async () => {
    await place?.database.close();
    await copy?.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => place;
}
