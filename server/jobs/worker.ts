import { EventEmitter } from 'node:events';
import type { FastifyBaseLogger } from 'fastify';
import { Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { Config } from '../config.js';
import type { Database } from '../database/orm.js';
import type { FileStorage } from '../storage/file-storage.js';
import type { Tracing } from '../tracing/tracing.js';
import type { Mailer } from './mailer.js';
import { openJobConnections } from './job-connections.js';
import { keepRunning } from './keep-running.js';
import { tasks } from './tasks.js';
import { listenToWorkers } from './worker-heartbeat.js';
import { showPresence, takeOverFromTheDead } from './worker-presence.js';

/** The process's part that carries out jobs. */
export interface JobWorker {
  /** Whether jobs are asked for; not while the database is away. */
  isRunning(): boolean;
  /** For how many seconds no job was asked for; 0 while as many are under way as can be. */
  silentSeconds(): number;
  /** Seconds the oldest job that could run has been waiting, and how many wait. Reads the database. */
  queue(): Promise<{ waiting: number; oldestSeconds: number; failed: number }>;
  /** Takes no further job and waits for those under way. */
  stop(): Promise<void>;
}

const AT_ONCE = 3;
const POLL_MS = 1000;
/** Jobs are asked for and ticked off together when many come: most take no longer than that does. */
const TOGETHER = { localQueue: { size: AT_ONCE, ttl: 5 * POLL_MS }, completeJobBatchDelay: 20 };
const LONGEST_SILENCE_SECONDS = 15;

/** Starts carrying out jobs of the database at `config.databaseUrl`; a new job starts at once, not at the next poll. */
export async function startWorker(
  config: Config,
  database: Database,
  storage: FileStorage,
  mail: Mailer,
  tracing: Tracing | null,
  log: FastifyBaseLogger,
): Promise<JobWorker> {
  const { pool, endPatience } = openJobConnections(config.databaseUrl!, log);
  const taskList: TaskList = {};
  for (const { name, handle } of tasks) {
    taskList[name] = async (payload, { job }) => {
      const jobLog = log.child({ task: name, jobId: job.id, attempt: job.attempts });
      const started = performance.now();
      const system = () => database.system(`job ${name}`);
      const work = () => handle(payload as never, { system, mail, config, storage, log: jobLog, jobId: job.id });
      await (tracing ? tracing.traceJob(name, job.id, work) : work());
      jobLog.info({ milliseconds: Math.round(performance.now() - started) }, 'job done');
    };
  }
  const events: WorkerEvents = new EventEmitter();
  const silentSeconds = listenToWorkers(events, AT_ONCE);
  const presence = await showPresence(config.databaseUrl!, events, log);
  const begin = () =>
    run({
      events,
      pgPool: pool,
      preset: { worker: TOGETHER },
      taskList,
      parsedCronItems: parseCronItems(
        tasks.flatMap(({ name, cron }) => (cron ? [{ task: name, match: cron, identifier: name }] : [])),
      ),
      concurrency: AT_ONCE,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      logger: loggerOf(log),
    });
  const runner = await keepRunning(begin, log);
  const takingOver = takeOverFromTheDead(pool, log);
  return {
    isRunning: () => runner.isRunning() && silentSeconds() < LONGEST_SILENCE_SECONDS,
    silentSeconds,
    queue: () => queueState(pool),
    async stop() {
      takingOver.close();
      endPatience();
      await runner.stop();
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
