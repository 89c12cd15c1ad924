import type { EntityManager } from '@mikro-orm/postgresql';
import type { Locale } from '../../shared/locale.js';
import { Account, Membership } from '../identity/index.js';
import { partsAbout } from './json-about.js';

/** Somebody of whom something may be held, and all that they go by. */
export interface Person {
  /** Null for who cannot sign in: a contact of a company, somebody who wrote mails. */
  readonly accountId: string | null;
  /** In lower case. */
  readonly email: string;
  /** Each name under which something of theirs may have been written. */
  readonly names: readonly string[];
  readonly locale: Locale;
  /** Whether they are, or were, one of the staff. */
  readonly isStaff: boolean;
  readonly membershipIds: readonly string[];
  readonly supplierIds: readonly string[];
  readonly customerIds: readonly string[];
}

/** Somebody by their e-mail address; null when it is nobody's. `em` is one of the system. */
export async function findPerson(em: EntityManager, email: string): Promise<Person | null> {
  const account = await em.findOne(Account, { email });
  const memberships = account ? await em.find(Membership, { account }) : [];
  const contacts = await contactsBy(em, email);
  if (!account && contacts.length === 0) return null;
  const of = (side: 'supplier' | 'customer') => [...memberships.flatMap((membership) => membership[side]?.id ?? []), ...contacts.flatMap((contact) => ((contact.side === side && contact.id) || []))];
  const names = [account?.name, ...memberships.map(({ invitedName }) => invitedName), ...contacts.map(({ name }) => name), ...(account ? await earlierNames(em, account.id) : [])];
  return {
    accountId: account?.id ?? null,
    email,
    names: [...new Set(names.filter((name): name is string => !!name?.trim()))],
    locale: account?.locale ?? contacts[0]!.locale,
    isStaff: memberships.some(({ audience }) => audience === 'staff'),
    membershipIds: memberships.map(({ id }) => id),
    supplierIds: [...new Set(of('supplier'))],
    customerIds: [...new Set(of('customer'))],
  };
}

interface Contact {
  /** For whom they stand; null for who only wrote mails. */
  readonly side: 'supplier' | 'customer' | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly locale: Locale;
}

/** As whom companies have named this address, and who wrote from it. */
async function contactsBy(em: EntityManager, email: string): Promise<Contact[]> {
  const found = await em.execute<(Omit<Contact, 'name'> & { name: string | null; named: unknown })[]>(
    `select 'customer' as side, id, contact_name as name, null::jsonb as named, locale from customer where lower(email) = ?
     union all
     select 'supplier', supplier.id, null, jsonb_build_array(contacts, content, jsonb_build_object('email', lower(supplier.email))), locale
       from supplier left join supplier_registration on supplier_id = supplier.id
      where lower(supplier.email) = ? or strpos(lower(contacts::text), ?) > 0 or strpos(lower(content::text), ?) > 0
     union all
     select distinct 'customer', customer_id, requester_name, null::jsonb, locale from ticket join customer on customer.id = customer_id where lower(requester_email) = ?
     union all
     select distinct null, null::uuid, author_name, null::jsonb, 'en' from ticket_message where lower(sender_email) = ?
     union all
     select distinct null, null::uuid, sender_name, null::jsonb, 'en' from inbound_mail where lower(sender_email) = ?
     union all
     select distinct null, null::uuid, name, null::jsonb, locale from guest_ticket where email = ?`,
    [email, email, JSON.stringify(email), JSON.stringify(email), email, email, email, email],
  );
  return found.flatMap(({ named, ...contact }) => {
    if (!named) return [contact];
    const parts = partsAbout(named, { email, names: [] }) as { name?: string | null }[];
    return parts.map(({ name }) => ({ ...contact, name: name ?? null }));
  });
}

/** What the account was called before, as the audit log knows. */
async function earlierNames(em: EntityManager, accountId: string): Promise<string[]> {
  const rows = await em.execute<{ name: string }[]>(
    `select distinct coalesce(before ->> 'name', after ->> 'name') as name from audit_entry
      where record_type = 'account' and record_id = ? and redacted_by_id is null and coalesce(before ->> 'name', after ->> 'name') is not null`,
    [accountId],
  );
  return rows.map(({ name }) => name);
}
