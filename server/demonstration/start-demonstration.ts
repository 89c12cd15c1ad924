import type { Database } from '../database/orm.js';
import { DataExport } from '../domains/data-rights/data-export.entity.js';
import { Account } from '../domains/identity/account.entity.js';
import { addJob } from '../jobs/add-job.js';
import type { FileStorage } from '../storage/file-storage.js';
import { fixedId } from './fixed-id.js';
import { loadDemonstration } from './load-demonstration.js';
import { demonstrationLogIns } from './log-ins.js';

/**
 * Loads the demonstration company into an empty database. Somebody of it has asked for their data, too: the archive is
 * put together once there is a server to store it.
 */
export async function startDemonstration(database: Database, storage: FileStorage): Promise<void> {
  if (!(await loadDemonstration(database, storage))) return;
  await database.system('demonstration').transactional(async (em) => {
    const account = await em.findOneOrFail(Account, { email: demonstrationLogIns.customer[0] });
    const { email, locale } = account;
    const asked = em.create(DataExport, { id: fixedId('data export'), account, email, locale, status: 'REQUESTED', requestedById: account.id });
    await em.flush();
    await addJob(em, 'prepare_data_export', { id: asked.id });
  });
}
