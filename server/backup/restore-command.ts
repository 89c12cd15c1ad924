// What is stored is decorated for GraphQL too.
import 'reflect-metadata';
import { findDatabase } from '../open-database.js';
import { openStorage } from '../storage/open-storage.js';
import { restoreBackup } from './restore-backup.js';
import { describeBackup, runCommand } from './run-command.js';

await runCommand('restore', async (folder, config) => {
  const { url, close } = await findDatabase(config);
  const storage = await openStorage(config.storageUrl);
  try {
    const manifest = await restoreBackup(folder, { ownerUrl: url, storage, authKeysFile: config.authKeysFile });
    return `Restored ${describeBackup(manifest)}, as of ${manifest.takenAt}. Jobs that waited then are waiting again: mails among them go out when the server starts.`;
  } finally {
    storage.close();
    await close();
  }
});
