import type { Authenticator } from '../auth/authenticate.js';
import type { Config } from '../config.js';
import type { Database } from '../database/orm.js';
import type { Allowances } from '../domains/allowances/index.js';
import type { Changes } from '../graphql/changes.js';
import type { JobWorker } from '../jobs/worker.js';
import type { FileStorage } from '../storage/file-storage.js';
import type { Tracing } from '../tracing/tracing.js';

/** What the routes need; made once at the start. */
export interface Services {
  readonly config: Config;
  readonly database: Database;
  readonly storage: FileStorage;
  readonly authenticator: Authenticator;
  readonly allowances: Allowances;
  readonly changes: Changes;
  readonly worker: JobWorker;
  /** Null when nobody wants to know. */
  readonly tracing: Tracing | null;
}
