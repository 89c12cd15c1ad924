import type { PolicyCallback, PolicyDef, SchemaColumns } from '@mikro-orm/core';

/** Roles that own nothing and cannot bypass row security; log-in roles are members of one of them. */
export const portalRole = 'counterpart_portal';
export const staffRole = 'counterpart_staff';

/** Owns the functions that find rows by what they say, past row security; nobody logs in as it. */
const searchRole = 'counterpart_search';

const searchPolicy = { name: 'search', command: 'select', roles: [searchRole], using: 'true' } satisfies PolicyDef;

/** Names of the session settings that say for whom a statement runs. */
export const setting = {
  audience: 'app.audience',
  accountId: 'app.account_id',
  supplierId: 'app.supplier_id',
  customerId: 'app.customer_id',
  /** An array of text: what a customer's person reads tickets as. */
  readsAs: 'app.reads_as',
  action: 'app.action',
  requestId: 'app.request_id',
} as const;

// In a sub-select the setting is read once a statement, not once a row; after a commit it reads '' instead of null.
const read = (name: string) => `(select nullif(current_setting('${name}', true), ''))`;
const readId = (name: string) => `(select nullif(current_setting('${name}', true), '')::uuid)`;

const readList = (name: string) => `(select nullif(current_setting('${name}', true), '')::text[])`;

const isStaff = `${read(setting.audience)} in ('staff', 'system')`;

const staffPolicy: PolicyDef = { name: 'staff', roles: [staffRole], using: isStaff, check: isStaff };

type Columns<T> = (columns: SchemaColumns<T>) => string;

function portalPolicy<T>(name: string, expression: Columns<T>): PolicyDef<T> {
  return { name, roles: [portalRole], using: expression as PolicyCallback<T>, check: expression as PolicyCallback<T> };
}

function and<T>(first: Columns<T>, second?: Columns<T>): Columns<T> {
  return (columns) => (second ? `${first(columns)} and ${second(columns)}` : first(columns));
}

/** Only staff see and write rows of this table. */
export const staffOnly = { rowLevelSecurity: 'force' as const, policies: [staffPolicy] };

/**
 * Rows belong to one supplier, whose people see them when `shown` (a condition on the row's own columns) holds.
 * @param column the property that holds the supplier
 */
export function ownedBySupplier<T>(column: keyof SchemaColumns<T> & string, shown?: Columns<T>) {
  const own: Columns<T> = (columns) => `${columns[column]} = ${readId(setting.supplierId)}`;
  return { rowLevelSecurity: 'force' as const, policies: [staffPolicy, portalPolicy<T>('supplier', and(own, shown))] };
}

/** Narrows what portals may do to rows that they see: from rows that look like `from` to rows that look like `to`. */
export function portalsOnly<T>(name: string, command: 'insert' | 'update', to: Columns<T>, from?: Columns<T>): PolicyDef<T> {
  const using = from && { using: from as PolicyCallback<T> };
  return { name, type: 'restrictive', command, roles: [portalRole], ...using, check: to as PolicyCallback<T> };
}

/** Rows belong to one customer, whose people see them when `shown` holds. */
export function ownedByCustomer<T>(column: keyof SchemaColumns<T> & string, shown?: Columns<T>) {
  const own: Columns<T> = (columns) => `${columns[column]} = ${readId(setting.customerId)}`;
  return { rowLevelSecurity: 'force' as const, policies: [staffPolicy, portalPolicy<T>('customer', and(own, shown))] };
}

/** Whether whoever asks is among the readers of a row: everybody, some accounts, some roles. */
export function isReader(readers: string): string {
  return `${readers} && ${readList(setting.readsAs)}`;
}

/** Rows belong to one supplier or to one customer, whose people see them when `shown` holds; those of neither are the staff's. */
export function ownedByEitherSide<T>(supplier: keyof SchemaColumns<T> & string, customer: keyof SchemaColumns<T> & string, shown?: Columns<T>) {
  const policies = [...ownedBySupplier<T>(supplier, shown).policies, portalPolicy<T>('customer', and((columns) => `${columns[customer]} = ${readId(setting.customerId)}`, shown))];
  return { rowLevelSecurity: 'force' as const, policies };
}

/** Rows belong to one account: the person themselves and staff. */
export function ownedByAccount<T>(column: keyof SchemaColumns<T> & string) {
  const own: Columns<T> = (columns) => `${columns[column]} = ${readId(setting.accountId)}`;
  return { rowLevelSecurity: 'force' as const, policies: [staffPolicy, portalPolicy<T>('account', own)] };
}

/**
 * Rows belong to one person in what they do for one supplier or customer, or as staff: they see them when `shown` holds
 * while they act for that organisation, and none of their colleagues does.
 */
export function ownedByMember<T>(
  { account, supplier, customer }: Record<'account' | 'supplier' | 'customer', keyof SchemaColumns<T> & string>,
  shown?: Columns<T>,
) {
  const own = (column: typeof account, name: string): Columns<T> => (columns) => `${columns[column]} = ${readId(name)}`;
  const mine = own(account, setting.accountId);
  return {
    rowLevelSecurity: 'force' as const,
    policies: [
      staffPolicy,
      portalPolicy<T>('supplier', and(and(mine, own(supplier, setting.supplierId)), shown)),
      portalPolicy<T>('customer', and(and(mine, own(customer, setting.customerId)), shown)),
    ],
  };
}

/** Lets the functions that find rows by what they say look at all of a table's, too; they say themselves who may have which. */
export function searched<T>(walls: { rowLevelSecurity: 'force'; policies: PolicyDef<T>[] }) {
  return { ...walls, policies: [...walls.policies, searchPolicy] };
}

/** Everybody who is signed in may read (an item's name on an order line); only staff write. */
export const sharedToRead = {
  rowLevelSecurity: 'force' as const,
  policies: [
    staffPolicy,
    { name: 'portal', command: 'select', roles: [portalRole], using: `${read(setting.audience)} in ('supplier', 'customer')` } satisfies PolicyDef,
  ],
};

/** A customer's people read what `shown` holds for, whichever customer they act for; only staff write. */
export function sharedWithCustomers<T>(shown: Columns<T>) {
  const using: Columns<T> = (columns) => `${read(setting.audience)} = 'customer' and ${shown(columns)}`;
  const policy: PolicyDef<T> = { name: 'customers', command: 'select', roles: [portalRole], using: using as PolicyCallback<T> };
  return { rowLevelSecurity: 'force' as const, policies: [staffPolicy, policy] };
}

/** What somebody who is not signed in sees of a portal: the settings' audience of whom nothing else is known. */
export const guestAudience = 'guest';

/** What is written for: everybody, one kind of portal, or staff alone. */
export const readershipNames = ['PUBLIC', 'CUSTOMERS', 'SUPPLIERS', 'STAFF'] as const;
export type Readership = (typeof readershipNames)[number];

/** Rows say for whom they are in `column`; portals read them, signed in or not, when `shown` holds; only staff write. */
export function forReadership<T>(column: keyof SchemaColumns<T> & string, shown?: Columns<T>) {
  return { rowLevelSecurity: 'force' as const, policies: [staffPolicy, readershipPolicy(column, shown)] };
}

/** Lets portals read rows that say in `column` for whom they are, signed in or not, when `shown` holds. */
export function readershipPolicy<T>(column: keyof SchemaColumns<T> & string, shown?: Columns<T>): PolicyDef<T> {
  const readable = `any (case ${read(setting.audience)} when 'customer' then array['PUBLIC', 'CUSTOMERS'] when 'supplier' then array['PUBLIC', 'SUPPLIERS'] when '${guestAudience}' then array['PUBLIC'] end)`;
  const using = and<T>((columns) => `${columns[column]} = ${readable}`, shown);
  return { name: 'readership', command: 'select', roles: [portalRole], using: using as PolicyCallback<T> };
}
