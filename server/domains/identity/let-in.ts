import type { EntityManager } from '@mikro-orm/postgresql';
import type { Locale } from '../../shared/locale.js';
import type { Customer } from '../customers/index.js';
import { organisationOf } from '../organisation/index.js';
import type { Account } from './account.entity.js';
import { enlist } from './enlist.js';
import { Membership } from './membership.entity.js';
import { makeLink } from './single-use-links.js';

/** How somebody can go on in the portal: with the password they have, by choosing one, or not. */
export interface WayIn {
  readonly canSignIn: boolean;
  /** The token of an invitation, for who has no password yet. */
  readonly invitationToken: string | null;
}

interface Person {
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
}

/**
 * Lets somebody in who has just shown that an e-mail address is theirs. They become the owner of a customer that is
 * nobody but themselves; a company's people are invited by its owner. `em` is one of the system, in a transaction.
 */
export async function letIn(em: EntityManager, person: Person, customer: Customer, now: Date): Promise<WayIn> {
  const account = (await memberOf(em, person.email, customer)) ?? (await newOwner(em, person, customer));
  if (!account || account.disabledAt || account.verificationPending) return { canSignIn: false, invitationToken: null };
  if (account.passwordHash) return { canSignIn: true, invitationToken: null };
  return { canSignIn: false, invitationToken: makeLink(em, account, 'INVITATION', now).token };
}

async function memberOf(em: EntityManager, email: string, customer: Customer): Promise<Account | null> {
  const membership = await em.findOne(Membership, { customer, disabledAt: null, account: { email } }, { populate: ['account'] });
  return membership?.account ?? null;
}

async function newOwner(em: EntityManager, person: Person, customer: Customer): Promise<Account | null> {
  // Of a company more is known than somebody's address.
  if (customer.email !== person.email || customer.countryCode) return null;
  if ((await em.count(Membership, { customer })) > 0) return null;
  const { name, locale } = customer;
  const { timeZone } = await organisationOf(em);
  return (await enlist(em, { ...person, roles: ['OWNER'] }, { audience: 'customer', supplier: null, customer, name, locale }, timeZone)).account;
}
