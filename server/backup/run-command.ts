import { resolve } from 'node:path';
import { loadConfig, type Config } from '../config.js';
import { SettingError } from '../config-settings.js';
import { BackupError } from './backup-error.js';
import type { Manifest } from './manifest.js';

/** Runs a command on the folder it was given, and says what came of it. What the operator can mend is said in one line. */
export async function runCommand(name: string, work: (folder: string, config: Config) => Promise<string>): Promise<void> {
  const [folder, ...others] = process.argv.slice(2);
  try {
    if (!folder || others.length > 0) throw new BackupError(`Usage: npm run ${name} -- folder`);
    console.log(await work(resolve(folder), loadConfig(process.env)));
  } catch (error) {
    console.error(error instanceof BackupError || error instanceof SettingError ? error.message : error);
    process.exitCode = 1;
  }
}

/** How much a backup holds. */
export function describeBackup({ tables, files }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows.toLocaleString('en')} rows of ${tables.length} tables and ${files.length.toLocaleString('en')} files`;
}
