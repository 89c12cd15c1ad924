// What is stored is decorated for GraphQL too.
import 'reflect-metadata';
import { openDatabase } from '../open-database.js';
import { openStorage } from '../storage/open-storage.js';
import { describeBackup, runCommand } from './run-command.js';
import { writeBackup } from './write-backup.js';

await runCommand('backup', async (folder, config) => {
  const { database, url, close } = await openDatabase(config);
  const storage = await openStorage(config.storageUrl);
  try {
    const staffUrl = database.staff.config.get('clientUrl')!;
    const manifest = await writeBackup({ ownerUrl: url, staffUrl, storage, authKeysFile: config.authKeysFile }, folder, new Date());
    return `Backed up ${describeBackup(manifest)} to ${folder}. Whoever can read it can read everything: keep it as safe as the database.`;
  } finally {
    storage.close();
    await close();
  }
});
