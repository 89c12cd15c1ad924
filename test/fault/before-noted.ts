import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Installation } from './installation.js';

const LOOK_EVERY_MS = 1;
/** The worker waits for whoever holds the rows of its jobs. */
const WAITING = `pg_stat_activity where application_name = 'counterpart jobs' and wait_event_type = 'Lock'`;

/** Does `work` when a job has had its effect and the worker cannot note yet that it is done; `jobIds` are those it has under way. */
export async function beforeNoted(installation: Installation, work: (jobIds: string[]) => Promise<void>): Promise<void> {
  const holder = new pg.Client({ connectionString: installation.superuserUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    const hold = async () => (await holder.query<{ id: string }>('select id from graphile_worker._private_jobs where locked_by is not null for key share skip locked')).rows;
    let held = await hold();
    for (; held.length === 0; held = await hold()) await pause(LOOK_EVERY_MS);
    // A transaction sees only once who is there, so another looks.
    while ((await installation.sql(`select from ${WAITING}`)).length === 0) await pause(LOOK_EVERY_MS);
    await work(held.map(({ id }) => id));
    await holder.query('rollback');
  } finally {
    await holder.end();
  }
}

/** Ends the connections on which the worker is about to note what became of its jobs. */
export function loseNotes(installation: Installation): Promise<unknown> {
  return installation.sql(`select pg_terminate_backend(pid) from ${WAITING}`);
}

/** Kills the server at the worst moment for its worker. */
export function killBeforeNoted(installation: Installation): Promise<void> {
  return beforeNoted(installation, async () => {
    await installation.killServer();
    // What the dead worker has asked for would still be done once it can.
    await loseNotes(installation);
  });
}
