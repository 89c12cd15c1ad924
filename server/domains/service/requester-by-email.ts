import { type EntityManager, raw } from '@mikro-orm/postgresql';
import { nextNumber } from '../../database/next-number.js';
import { takeTurns } from '../../database/take-turns.js';
import type { Locale } from '../../shared/locale.js';
import { Customer } from '../customers/index.js';
import { Membership } from '../identity/index.js';
import { organisationOf } from '../organisation/index.js';

/** Somebody who asks, found by their address alone. */
export interface Requester {
  readonly customer: Customer;
  /** UUID of their account; null when they have none with which they could sign in. */
  readonly accountId: string | null;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
}

interface Sender {
  email: string;
  /** As they call themselves. */
  name?: string | null;
  /** Of a customer that is yet to be made. */
  locale: Locale;
}

/**
 * Who asks from an address: one of a customer's people, else a customer whose address it is, else a new customer of one
 * person. `em` is one of the system, in a transaction.
 */
export async function requesterByEmail(em: EntityManager, sender: Sender): Promise<Requester> {
  const email = sender.email.trim().toLowerCase();
  // Two mails of somebody new at once make one customer.
  await takeTurns(em, `customer of ${email}`);
  const membership = await membershipOf(em, email);
  if (membership) {
    const { account, customer, joinedAt, invitedName } = membership;
    return joinedAt
      ? { customer: customer!, accountId: account.id, name: account.name, email }
      : { customer: customer!, accountId: null, name: invitedName ?? email, email };
  }
  const known = await em.findOne(Customer, { [raw('lower(email)')]: email }, { orderBy: { id: 'asc' } });
  const customer = known ?? (await addPerson(em, email, sender));
  return { customer, accountId: null, name: nameOf(sender) ?? customer.contactName ?? customer.name, email };
}

/** The one they have had for longest, when they act for several customers. */
function membershipOf(em: EntityManager, email: string): Promise<Membership | null> {
  return em.findOne(
    Membership,
    { audience: 'customer', disabledAt: null, account: { email, disabledAt: null } },
    { populate: ['account', 'customer'], orderBy: [{ joinedAt: 'asc nulls last' }, { id: 'asc' }] },
  );
}

async function addPerson(em: EntityManager, email: string, sender: Sender): Promise<Customer> {
  const { currencyCode } = await organisationOf(em);
  const name = nameOf(sender) ?? email;
  const customer = em.create(Customer, {
    number: await nextNumber(em, 'C'),
    name, contactName: name, email, currencyCode,
    countryCode: null,
    locale: sender.locale,
    paymentTermDays: 0,
  });
  await em.flush();
  return customer;
}

function nameOf({ name }: Sender): string | null {
  return name?.trim().slice(0, 200) || null;
}
