import type { EntityManager } from '@mikro-orm/postgresql';

/** Rows of `sql` for a list of keys, which the statement reads as `jsonb_array_elements_text(?::jsonb)`. */
export async function rowsFor<Row>(em: EntityManager, keys: Iterable<string>, sql: string): Promise<Row[]> {
  return em.execute<Row[] & object[]>(sql, [JSON.stringify([...new Set(keys)])]);
}

/**
 * SQL: whether anything but an import ever changed the record with this id. What people changed in Counterpart is theirs:
 * an import that comes again leaves it alone, and the audit log knows who changed what.
 */
export function touched(id: string): string {
  return `exists (select 1 from audit_entry entry where entry.record_id = ${id} and entry.action not like '${importAction('%')}')`;
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
     where number in (select jsonb_array_elements_text(?::jsonb))`));
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
     where number in (select jsonb_array_elements_text(?::jsonb))`));
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
     where sku in (select jsonb_array_elements_text(?::jsonb))`));
}

export function byKey<Row extends { readonly key: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.key, row]));
}
