import type { Database } from '../database/orm.js';
import type { Locale } from '../shared/locale.js';
import type { Permission } from './permissions.js';
import type { Principal } from './principal.js';
import { awaitsSecondFactor, permissionsNow } from './second-factor-duty.js';
import { digestOf, newSecretToken } from './secret-token.js';

/** How every personal token begins, so that programs which look for leaked secrets know it. */
const PREFIX = 'cpt_';
/** Noting each use would write a row for every read. */
const NOTED_EVERY_MS = 5 * 60 * 1000;

/** A token for a program that acts for somebody of the staff. */
export function newPersonalToken(): string {
  return `${PREFIX}${newSecretToken()}`;
}

export function isPersonalToken(token: string): boolean {
  return token.startsWith(PREFIX);
}

interface FoundToken {
  id: string;
  scopes: string[];
  last_used_at: Date | null;
  account_id: string;
  membership_id: string;
  name: string;
  locale: Locale;
  roles: string[];
  has_second_factor: boolean;
}

/**
 * For whom a program acts, with those permissions of theirs that the token names; null when the token is unknown, has
 * ended or was revoked, or they are no longer staff. Looked up each time, so that revoking works at once.
 * @param duty the roles of staff that need a second factor
 */
export async function principalOfPersonalToken(database: Database, token: string, duty: readonly string[], now: Date): Promise<Principal | null> {
  const em = database.system('authenticate');
  const [found] = await em.execute<FoundToken[]>(
    `select token.id, token.scopes, token.last_used_at, account.id as account_id, account.name, account.locale, membership.id as membership_id, membership.roles,
            account.one_time_code_secret is not null as has_second_factor
       from personal_access_token as token join account on account.id = token.account_id join membership on membership.id = token.membership_id
      where token_hash = ? and revoked_at is null and expires_at > ?
        and account.disabled_at is null and membership.disabled_at is null and membership.audience = 'staff'`,
    [digestOf(token), now],
  );
  if (!found) return null;
  if (!found.last_used_at || now.getTime() - new Date(found.last_used_at).getTime() > NOTED_EVERY_MS) {
    await em.execute('update personal_access_token set last_used_at = ? where id = ?', [now, found.id]);
  }
  const awaits = awaitsSecondFactor(duty, 'staff', found.roles, found.has_second_factor);
  const permissions = permissionsNow('staff', found.roles, awaits);
  return {
    accountId: found.account_id,
    membershipId: found.membership_id,
    sessionId: found.id,
    audience: 'staff',
    name: found.name,
    locale: found.locale,
    roles: found.roles,
    permissions: new Set(found.scopes.filter((scope): scope is Permission => permissions.has(scope as Permission))),
    awaitsSecondFactor: awaits,
    supplierId: null,
    customerId: null,
  };
}
