import { hashPassword } from '../../server/auth/passwords.js';
import { newId } from '../../server/database/base.js';
import type { Database } from '../../server/database/orm.js';
import { Customer } from '../../server/domains/customers/index.js';
import { Account, Membership } from '../../server/domains/identity/index.js';
import { Supplier } from '../../server/domains/suppliers/index.js';
import type { Audience } from '../../server/shared/audience.js';

/** The password of everybody made here. */
export const testPassword = 'a password for tests';
const hash = hashPassword(testPassword);

interface Wanted {
  audience?: Audience;
  roles?: string[];
  name?: string;
  /** The ids of the organisations they are members of; a new one when left out. */
  organisations?: string[];
  /** TOTP secret, base32. */
  oneTimeCodeSecret?: string;
}

/** Somebody who can sign in. */
export interface TestPerson {
  accountId: string;
  membershipIds: string[];
  email: string;
  audience: Audience;
}

/** Makes somebody with an account of their own. */
export async function addPerson(database: Database, wanted: Wanted = {}): Promise<TestPerson> {
  const { audience = 'supplier', roles = [audience === 'staff' ? 'ADMIN' : 'OWNER'], name = 'Test Person' } = wanted;
  const organisations = wanted.organisations ?? [await addOrganisation(database, audience)];
  const em = database.system('test');
  const account = em.create(Account, {
    email: `${newId()}@people.example`,
    name,
    passwordHash: await hash,
    locale: 'en',
    timeZone: 'UTC',
    oneTimeCodeSecret: wanted.oneTimeCodeSecret ?? null,
  });
  const memberships = organisations.map((organisation) =>
    em.create(Membership, {
      account,
      audience,
      supplier: audience === 'supplier' ? em.getReference(Supplier, organisation) : null,
      customer: audience === 'customer' ? em.getReference(Customer, organisation) : null,
      roles,
      joinedAt: new Date(),
    }),
  );
  await em.flush();
  return { accountId: account.id, membershipIds: memberships.map(({ id }) => id), email: account.email, audience };
}

/** Makes a supplier or customer and answers its UUID; for staff there is nothing to make. */
export async function addOrganisation(database: Database, audience: Audience, name = 'Test Organisation'): Promise<string> {
  const id = newId();
  const em = database.system('test');
  const properties = { id, number: id, name, countryCode: 'CH', currencyCode: 'CHF', locale: 'en', paymentTermDays: 30 } as const;
  if (audience === 'supplier') em.create(Supplier, { ...properties, status: 'REGISTERED' });
  if (audience === 'customer') em.create(Customer, properties);
  await em.flush();
  return id;
}
