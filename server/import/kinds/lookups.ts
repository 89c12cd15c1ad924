import type { EntityManager } from '@mikro-orm/postgresql';

/** SQL: the list that a statement is given, as texts. An array keeps the statement fast on tables without statistics. */
export const given = 'any(array(select jsonb_array_elements_text(?::jsonb)))';
/** SQL: the same as ids. */
export const givenIds = 'any(array(select jsonb_array_elements_text(?::jsonb)::uuid))';

/** Rows of `sql` for a list of keys, which it reads once as `given` or `givenIds`. */
export async function rowsFor<Row>(em: EntityManager, keys: Iterable<string>, sql: string): Promise<Row[]> {
  return em.execute<Row[] & object[]>(sql, [JSON.stringify([...new Set(keys)])]);
}

/**
 * Those of the records that anything but an import ever changed. What people changed in Counterpart is theirs: an import
 * that comes again leaves it alone, and the audit log knows who changed what.
 */
export async function touchedByPeople(em: EntityManager, ids: Iterable<string>): Promise<Set<string>> {
  const rows = await rowsFor<{ id: string }>(em, ids,
    `select distinct record_id as id from audit_entry where record_id = ${givenIds} and action not like '${importAction('%')}'`);
  return new Set(rows.map(({ id }) => id));
}

/** How the audit log names an import. */
export function importAction(kind: string): string {
  return `import:${kind}`;
}

export interface KnownSupplier {
  readonly key: string;
  readonly id: string;
  readonly currencyCode: string;
  readonly paymentTermDays: number;
}

/** Suppliers by number. */
export async function suppliersByNumber(em: EntityManager, numbers: readonly string[]): Promise<Map<string, KnownSupplier>> {
  return byKey(await rowsFor(em, numbers,
    `select number as key, id, currency_code as "currencyCode", payment_term_days as "paymentTermDays" from supplier
     where number = ${given}`));
}

export interface KnownCustomer {
  readonly key: string;
  readonly id: string;
  readonly currencyCode: string;
}

/** Customers by number. */
export async function customersByNumber(em: EntityManager, numbers: readonly string[]): Promise<Map<string, KnownCustomer>> {
  return byKey(await rowsFor(em, numbers,
    `select number as key, id, currency_code as "currencyCode" from customer
     where number = ${given}`));
}

export interface KnownItem {
  readonly key: string;
  readonly id: string;
  readonly unitCode: string;
  readonly name: string;
}

/** Items by sku, named in English. */
export async function itemsBySku(em: EntityManager, skus: readonly string[]): Promise<Map<string, KnownItem>> {
  return byKey(await rowsFor(em, skus,
    `select sku as key, id, unit_code as "unitCode", names->>'en' as name from item
     where sku = ${given}`));
}

export function byKey<Row extends { readonly key: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.key, row]));
}
