import { runMigrations } from 'graphile-worker';
import type { MikroORM } from '@mikro-orm/postgresql';

/** Brings the tables and the job queue at `url` to this release. Several servers may start at once. */
export async function migrate(owner: MikroORM, url: string): Promise<void> {
  const migrator = owner.migrator;
  await runMigrations({ connectionString: url });
  await migrator.up();
}
