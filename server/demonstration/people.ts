import type { Customer } from '../domains/customers/index.js';
import { Account } from '../domains/identity/account.entity.js';
import { Membership } from '../domains/identity/membership.entity.js';
import type { Supplier } from '../domains/suppliers/index.js';
import type { Audience } from '../shared/audience.js';
import type { Locale } from '../shared/locale.js';
import { fixedId } from './fixed-id.js';
import type { Stage } from './stage.js';

/** Somebody who can sign in. */
export interface Person {
  email: string;
  name: string;
  locale: Locale;
  timeZone: string;
}

/** For whom somebody acts, and as what. */
export interface Place {
  audience: Audience;
  supplier?: Supplier;
  customer?: Customer;
  role: string;
}

/** Where people of a country are, as far as the demonstration's countries go. */
export const timeZones: Readonly<Record<string, string>> = {
  AE: 'Asia/Dubai', AT: 'Europe/Vienna', AU: 'Australia/Sydney', CA: 'America/Vancouver', CN: 'Asia/Shanghai', CZ: 'Europe/Prague',
  DE: 'Europe/Berlin', FI: 'Europe/Helsinki', FR: 'Europe/Paris', GB: 'Europe/London', IN: 'Asia/Kolkata', IR: 'Asia/Tehran',
  IT: 'Europe/Rome', NO: 'Europe/Oslo', PL: 'Europe/Warsaw', PT: 'Europe/Lisbon', TR: 'Europe/Istanbul', US: 'America/Chicago',
  VN: 'Asia/Ho_Chi_Minh', ZA: 'Africa/Johannesburg',
};

/** Gives a person an account and a first membership. */
export function addPerson(stage: Stage, { email, name, locale, timeZone }: Person, place: Place): Account {
  const account = stage.em.create(Account, {
    id: fixedId(`account ${email}`),
    createdAt: stage.calendar.moment(-390, 9),
    email,
    name,
    passwordHash: stage.passwordHash,
    locale,
    timeZone,
  });
  addMembership(stage, account, place);
  return account;
}

/** Lets somebody act for one more organisation. */
export function addMembership({ em, calendar }: Stage, account: Account, { audience, supplier, customer, role }: Place): void {
  em.create(Membership, {
    id: fixedId(`membership ${account.email} ${supplier?.name ?? customer?.name ?? audience}`),
    createdAt: calendar.moment(-390, 9),
    account,
    audience,
    supplier,
    customer,
    roles: [role],
    joinedAt: calendar.moment(-390, 10),
  });
}
