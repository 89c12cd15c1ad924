// Runs beside the tests. Its standard input ends with the process that started it, even when that one is killed;
// then it ends the run's PostgreSQL, which nobody needs any more, and removes the files.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [directory, ...furtherFolders] = process.argv.slice(2);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.stdin.resume();
process.stdin.on('end', () => {
  try {
    const pid = Number.parseInt(readFileSync(join(directory, 'cluster', 'postmaster.pid'), 'utf8'), 10);
    process.kill(pid, 'SIGQUIT');
  } catch {
    // The run ended in order and stopped it itself.
  }
  for (const folder of [directory, ...furtherFolders]) rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});
