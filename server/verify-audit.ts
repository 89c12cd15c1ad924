import 'reflect-metadata';
import { loadConfig } from './config.js';
import { SettingError } from './config-settings.js';
import { verifyAuditLog } from './domains/audit/index.js';
import { openDatabase } from './open-database.js';

const MOST_SHOWN = 20;
const MEANING = {
  CHANGED: 'does not say what it said when it was written',
  OUT_OF_CHAIN: 'does not follow the entry before it: one was removed, added or moved',
  GONE: 'is gone',
} as const;

try {
  process.exitCode = await verify();
} catch (error) {
  console.error(error instanceof SettingError ? error.message : error);
  process.exitCode = 2;
}

/** Answers 0 when the log is whole, 1 when it is not. */
async function verify(): Promise<number> {
  const { database, close } = await openDatabase(loadConfig(process.env));
  try {
    const { entries, chains, faults } = await verifyAuditLog(database.system('verifyAudit'));
    console.log(`${entries} entries in ${chains} chains: ${faults.length === 0 ? 'the audit log is whole.' : `${faults.length} faults.`}`);
    for (const { chain, entry_id, fault } of faults.slice(0, MOST_SHOWN)) console.error(`Entry ${entry_id} of chain ${chain} ${MEANING[fault]}.`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await close();
  }
}
