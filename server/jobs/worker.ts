import { EventEmitter } from 'node:events';
import type { FastifyBaseLogger } from 'fastify';
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Config } from '../config.js';
import type { Database } from '../database/orm.js';
import type { FileStorage } from '../storage/file-storage.js';
import type { Mailer } from './mailer.js';
import { tasks } from './tasks.js';
import { showPresence, takeOverFromTheDead } from './worker-presence.js';

/** The process's part that carries out jobs. */
export interface JobWorker {
  isRunning(): boolean;
  /** Seconds the oldest job that could run has been waiting, and how many wait. Reads the database. */
  queue(): Promise<{ waiting: number; oldestSeconds: number; failed: number }>;
  /** Takes no further job and waits for those under way. */
  stop(): Promise<void>;
}

const CONNECTIONS = 4;
const AT_ONCE = 3;
const POLL_MS = 1000;

/** Starts carrying out jobs of the database at `config.databaseUrl`; a new job starts at once, not at the next poll. */
export async function startWorker(
  config: Config,
  database: Database,
  storage: FileStorage,
  mail: Mailer,
  log: FastifyBaseLogger,
): Promise<JobWorker> {
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: CONNECTIONS, application_name: 'counterpart jobs' });
  const lost = (error: Error) => log.warn({ err: error }, 'a connection of the job queue was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const taskList: TaskList = {};
  for (const { name, handle } of tasks) {
    taskList[name] = async (payload, { job }) => {
      const jobLog = log.child({ task: name, jobId: job.id, attempt: job.attempts });
      const started = performance.now();
      const system = () => database.system(`job ${name}`);
      await handle(payload as never, { system, mail, config, storage, log: jobLog, jobId: job.id });
      jobLog.info({ milliseconds: Math.round(performance.now() - started) }, 'job done');
    };
  }
  const events: WorkerEvents = new EventEmitter();
  const presence = await showPresence(config.databaseUrl!, events, log);
  const runner = await run({
    events,
    pgPool: pool,
    taskList,
    parsedCronItems: parseCronItems(
      tasks.flatMap(({ name, cron }) => (cron ? [{ task: name, match: cron, identifier: name }] : [])),
    ),
    concurrency: AT_ONCE,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: loggerOf(log),
  });
  const takingOver = takeOverFromTheDead(pool, log);
  let running = true;
  runner.promise.then(
    () => (running = false),
    (error: unknown) => {
      running = false;
      log.error({ err: error }, 'the job worker stopped');
    },
  );
  return {
    isRunning: () => running,
    queue: () => queueState(pool),
    async stop() {
      takingOver.close();
      if (running) await runner.stop();
      await presence.close();
      await pool.end();
    },
  };
}

async function queueState(pool: pg.Pool) {
  const { rows } = await pool.query<{ waiting: number; oldest: number; failed: number }>(
    `select count(*) filter (where is_available and run_at <= now())::int as waiting,
            coalesce(extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now())), 0)::float as oldest,
            count(*) filter (where attempts >= max_attempts)::int as failed
       from graphile_worker._private_jobs`,
  );
  const { waiting, oldest, failed } = rows[0]!;
  return { waiting, oldestSeconds: oldest, failed };
}

/** The queue's own messages; that each job begins and ends is said by the tasks themselves. */
function loggerOf(log: FastifyBaseLogger): Logger {
  return new Logger((scope) => (level, message, meta) => {
    if (level === 'error') log.error({ ...scope, err: meta?.['error'] }, message);
    else if (level === 'warning') log.warn(scope, message);
    else log.debug(scope, message);
  });
}
