import type { EntityManager } from '@mikro-orm/postgresql';
import { roles as rolesOf } from '../../auth/permissions.js';
import { takeTurns } from '../../database/take-turns.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Audience } from '../../shared/audience.js';
import type { Locale } from '../../shared/locale.js';
import type { Customer } from '../customers/index.js';
import type { Supplier } from '../suppliers/index.js';
import { Account } from './account.entity.js';
import type { Member } from './find-member.js';
import { Membership } from './membership.entity.js';
import { checkName } from './person-names.js';

/** The organisation somebody becomes a member of. */
export interface Place {
  readonly audience: Audience;
  readonly supplier: Supplier | null;
  readonly customer: Customer | null;
  readonly name: string;
  /** The language of whoever has not chosen one. */
  readonly locale: Locale;
}

export interface Person {
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly locale?: Locale | null;
}

/**
 * Makes somebody a member of an organisation, with a new account if they have none. Whoever has not come yet, or
 * is no longer a member, can be enlisted again.
 * @param timeZone of a new account
 * @throws DomainError INVALID at `roles`; REQUIRED or TOO_LONG at `name`; TAKEN at `email`
 */
export async function enlist(em: EntityManager, person: Person, place: Place, timeZone: string): Promise<Member> {
  const { email } = person;
  const roles = checkRoles(place.audience, person.roles);
  const name = checkName(person.name);
  // Two people may invite the same third one at once.
  await takeTurns(em, `enlist ${email}`);
  const known = await em.findOne(Account, { email });
  if (!known) {
    const account = em.create(Account, { email, name, locale: person.locale ?? place.locale, timeZone });
    return { account, membership: join(em, account, place, roles, name) };
  }
  return { account: known, membership: await joinOrReturn(em, known, place, roles, name) };
}

function join(em: EntityManager, account: Account, { audience, supplier, customer }: Place, roles: string[], invitedName: string): Membership {
  return em.create(Membership, { account, audience, supplier, customer, roles, invitedName });
}

async function joinOrReturn(em: EntityManager, account: Account, place: Place, roles: string[], name: string): Promise<Membership> {
  const { audience, supplier, customer } = place;
  const known = await em.findOne(Membership, { account, audience, supplier, customer });
  if (!known) return join(em, account, place, roles, name);
  if (known.joinedAt && !known.disabledAt) throw new DomainError('TAKEN', ['email'], 'The person with this address is a member already.');
  known.roles = roles;
  known.invitedName = name;
  known.disabledAt = null;
  return known;
}

/** @throws DomainError INVALID at `roles` */
export function checkRoles(audience: Audience, roles: readonly string[]): string[] {
  const allowed: readonly string[] = rolesOf[audience];
  if (roles.length === 0 || !roles.every((role) => allowed.includes(role))) {
    throw new DomainError('INVALID', ['roles'], `Give one or more of ${allowed.join(', ')}.`);
  }
  return [...new Set(roles)];
}
