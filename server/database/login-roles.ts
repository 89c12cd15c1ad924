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

async function createLogin(owner: MikroORM, name: string, password: string, group: string) {
  const connection = owner.em.getConnection();
  const role = `"${name.replaceAll('"', '""')}"`;
  // Name and password hold no quote: the one is quoted as an identifier, the other is base64url.
  const exists = await connection.execute('select 1 from pg_roles where rolname = ?', [name]);
  await connection.execute(`${exists.length ? 'alter' : 'create'} role ${role} login noinherit nosuperuser nocreatedb nocreaterole password '${password}'`);
  await connection.execute(`alter role ${role} inherit`);
  await connection.execute(`grant ${group} to ${role}`);
}

function withCredentials(url: string, user: string, password: string): string {
  const address = new URL(url);
  address.username = encodeURIComponent(user);
  address.password = password;
  return address.toString();
}
