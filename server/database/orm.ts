import { MikroORM, type Options, type EntityManager } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { systemSession } from '../auth/principal.js';
import type { Audience } from '../shared/audience.js';
import { entities } from './entities.js';
import { ensureLoginRoles } from './login-roles.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { OpeningClient } from './opening-client.js';
import { openReader, type Reader } from './reader.js';
import { RetryingEntityManager } from './retrying-entity-manager.js';
import { LONGEST_WAIT_MS } from './time-limits.js';
import { VersionCounter } from './version-counter.js';
import { views } from './views.js';

/** The three ways into the database: as its owner (migrations only), as staff, as a portal. */
export interface Database {
  readonly owner: MikroORM;
  readonly staff: MikroORM;
  readonly portal: MikroORM;
  /** An entity manager for one audience; without a session it sees nothing. */
  of(audience: Audience): EntityManager;
  /** For what is only read, as an audience's log-in role; without a session it sees nothing. */
  reader(audience: Audience): Reader;
  /**
   * An entity manager for work that no person asked for, or that is beyond the row security of who did. `action` is what
   * the audit log will say, and that `accountId` asked for it.
   */
  system(action: string, accountId?: string, requestId?: string): EntityManager;
  close(): Promise<void>;
}

/** Options of every connection; `url` decides as whom. */
export function ormOptions(url: string, pool: number): Options {
  return {
    entities,
    clientUrl: url,
    driverOptions: { Client: OpeningClient, connectionTimeoutMillis: LONGEST_WAIT_MS },
    entityManager: RetryingEntityManager,
    extensions: [Migrator],
    subscribers: [new VersionCounter()],
    pool: { min: 0, max: pool, idleTimeoutMillis: 30_000 },
    forceUndefined: false,
    allowGlobalContext: false,
    serialization: { forceObject: true },
    migrations: { migrationsList: migrations, snapshot: false, transactional: true, allOrNothing: false },
    // Made by the migrations' own SQL, or by the job queue.
    schemaGenerator: { ignoreSchema: ['graphile_worker'], skipTables: [...views], skipViews: [...views], ignoreTriggers: true, ignoreRoutines: true, ignorePolicies: true },
    logger: () => undefined,
  };
}

/**
 * Migrates the database at `url` (its owner), makes sure the harmless log-in roles exist, and connects as them.
 * @param loginSecret their passwords are derived from it, so that every server of one installation agrees
 */
export async function connect(url: string, loginSecret: string): Promise<Database> {
  // It migrates and asks how things are, and knows no records: finding out about them takes a while.
  const owner = await MikroORM.init({ ...ormOptions(url, 2), entities: [], discovery: { warnWhenNoEntities: false } });
  await migrate(owner, url);
  const logins = await ensureLoginRoles(owner, url, loginSecret);
  const staff = await MikroORM.init(ormOptions(logins.staff, 10));
  const portal = sharingRecords(staff, ormOptions(logins.portal, 20));
  const staffReader = openReader(logins.staff, 10);
  const portalReader = openReader(logins.portal, 20);
  const of = (audience: Audience) => (audience === 'staff' ? staff : portal).em;
  return {
    owner,
    staff,
    portal,
    of,
    reader: (audience) => (audience === 'staff' ? staffReader : portalReader),
    system: (action, accountId, requestId) => staff.em.fork({ session: systemSession(action, accountId, requestId) }),
    close: async () => {
      await Promise.all([...[owner, staff, portal].map((orm) => orm.close()), staffReader.close(), portalReader.close()]);
    },
  };
}

/** Another way to the same records: what is known of them takes a while to find out, and much room. */
function sharingRecords(known: MikroORM, options: Options): MikroORM {
  const orm = new MikroORM({ ...options, discovery: { skipSyncDiscovery: true } });
  orm.driver.setMetadata(known.getMetadata());
  // As MikroORM does it after finding out.
  orm.em = Object.assign(orm.driver.createEntityManager(), { global: true }) as MikroORM['em'];
  return orm;
}
