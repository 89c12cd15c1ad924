import { createHmac } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { portalRole, staffRole } from './row-security.js';

/**
 * Creates the two log-in roles of this database and returns their addresses. They own nothing, cannot bypass row
 * security, and see no row without a session.
 */
export async function ensureLoginRoles(owner: MikroORM, url: string, secret: string) {
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  const login = async (group: string) => {
    const name = `${group}_${database}`;
    const password = createHmac('sha256', secret).update(`database log-in ${name}`).digest('base64url');
    await createLogin(owner, name, password, group);
    return withCredentials(url, name, password);
  };
  return { staff: await login(staffRole), portal: await login(portalRole) };
}

/** In one locked block, because several servers may start at once; a new role can do nothing beyond logging in. */
async function createLogin(owner: MikroORM, name: string, password: string, group: string) {
  const role = `"${name.replaceAll('"', '""')}"`;
  const literal = `'${name.replaceAll("'", "''")}'`;
  await owner.em.getConnection().execute(`do $block$ begin
    perform pg_advisory_xact_lock(hashtext('counterpart log-in roles'));
    if not exists (select from pg_roles where rolname = ${literal}) then create role ${role}; end if;
    alter role ${role} login password '${password}';
    grant ${group} to ${role};
  end $block$`);
}

function withCredentials(url: string, user: string, password: string): string {
  const address = new URL(url);
  address.username = encodeURIComponent(user);
  address.password = password;
  return address.toString();
}
