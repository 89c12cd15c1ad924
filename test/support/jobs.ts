import { setTimeout as pause } from 'node:timers/promises';
import { runStatement } from './database.js';

const LOOK_EVERY_MS = 20;
const LIMIT_MS = 30_000;

/** Waits until no job is left that could run now. Throws with the message of a job that failed. */
export async function untilJobsAreDone(databaseUrl: string): Promise<void> {
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; await pause(LOOK_EVERY_MS)) {
    const [state] = await runStatement<{ open: number; failure: string | null }>(
      databaseUrl,
      `select count(*) filter (where run_at <= now() and attempts < max_attempts)::int as open, max(last_error) as failure
         from graphile_worker._private_jobs`,
    );
    if (state?.failure) throw new Error(`A job failed: ${state.failure}`);
    if (state?.open === 0) return;
  }
  throw new Error(`Jobs were still open after ${LIMIT_MS / 1000} s`);
}
