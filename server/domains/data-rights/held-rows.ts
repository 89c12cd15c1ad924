import type { EntityMetadata } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Person } from './person.js';
import type { Answers, Holding } from './register/declaration.js';
import { personalData } from './register/index.js';

/** One kind of thing that may be held about a person, and the table it is in. */
export interface HeldKind {
  /** The entity, as the register names it. */
  readonly record: string;
  readonly table: string;
  readonly holding: Holding;
  /** What staff say in that table to who takes part. */
  readonly answers: Answers | null;
  columnOf(property: string): string;
  /** Whether the column may be empty. */
  mayBeNull(property: string): boolean;
  /** Its type in the database, for example `jsonb`. */
  typeOf(property: string): string;
  readonly meta: EntityMetadata;
}

/** A row as the database has it, by its columns. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** Every kind of thing that the register knows, in its order. */
export function heldKinds(em: EntityManager): HeldKind[] {
  const known = new Map([...em.getMetadata().getAll().values()].map((meta) => [meta.className as string, meta]));
  return Object.entries(personalData).flatMap(([record, { people = [], answers = null }]) => {
    const meta = known.get(record)!;
    const property = (name: string) => meta.properties[name as never] as EntityMetadata['props'][number];
    return people.map((holding) => ({
      record,
      table: meta.tableName,
      holding,
      answers,
      columnOf: (name: string) => property(name).fieldNames[0]!,
      mayBeNull: (name: string) => property(name).nullable === true,
      typeOf: (name: string) => property(name).columnTypes[0]!,
      meta: meta as EntityMetadata,
    }));
  });
}

/** The rows of a kind that are about a person, by id, locked until the transaction ends when they are about to change. */
export async function rowsAbout(em: EntityManager, kind: HeldKind, person: Person, forChange = false): Promise<Row[]> {
  const condition = conditionFor(kind, person);
  if (!condition) return [];
  const where = kind.holding.where ? `(${condition.sql}) and (${kind.holding.where})` : condition.sql;
  const rows = await em.execute<{ row: Row }[]>(
    `select to_jsonb(held) as row from "${kind.table}" as held where ${where} order by id${forChange ? ' for update' : ''}`,
    condition.values,
  );
  return rows.map(({ row }) => row);
}

export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

const anyOf = 'in (select jsonb_array_elements_text(?::jsonb))';

/** When a row is about the person; null when it can be about nobody like them. */
function conditionFor(kind: HeldKind, person: Person): Condition | null {
  const { of } = kind.holding;
  const column = (property: string) => `"${kind.columnOf(property)}"`;
  if ('account' in of) return person.accountId ? { sql: `${column(of.account)} = ?`, values: [person.accountId] } : null;
  if ('membership' in of) return { sql: `${column(of.membership)}::text ${anyOf}`, values: [JSON.stringify(person.membershipIds)] };
  if ('email' in of) return { sql: `lower(${column(of.email)}) = ?`, values: [person.email] };
  if ('mailedWith' in of) return { sql: `${column(of.mailedWith)} in (select id from ticket_message where lower(sender_email) = ?)`, values: [person.email] };
  const place = placeOf(kind, person, 'mentionedIn' in of);
  if ('name' in of) return place && { sql: `${column(of.name)} ${anyOf} and ${place.sql}`, values: [JSON.stringify(person.names), ...place.values] };
  const text = `${column(of.mentionedIn)}::text`;
  const address = { sql: `strpos(lower(${text}), ?) > 0`, values: [person.email] };
  if (!place || person.names.length === 0) return address;
  const named = person.names.map(() => `strpos(${text}, to_jsonb(?::text)::text) > 0`).join(' or ');
  return { sql: `(${address.sql} or (${named}) and ${place.sql})`, values: [...address.values, ...person.names, ...place.values] };
}

const sides = [
  { record: 'Supplier', properties: ['supplier', 'supplierId'], ids: 'supplierIds' },
  { record: 'Customer', properties: ['customer', 'customerId'], ids: 'customerIds' },
] as const;

/**
 * A name alone is nobody's for certain: it counts in rows of the companies that the person acts for, and for staff everywhere.
 * @param evenOfNone whether rows of no company count too
 */
export function placeOf({ record, meta, columnOf }: Pick<HeldKind, 'record' | 'meta' | 'columnOf'>, person: Person, evenOfNone: boolean): Condition | null {
  if (person.isStaff) return { sql: 'true', values: [] };
  const held = sides.flatMap(({ record: own, properties, ids }) => {
    const property = record === own ? 'id' : properties.find((name) => name in meta.properties);
    return property ? [{ column: `"${columnOf(property)}"`, ids: person[ids] }] : [];
  });
  if (held.length === 0) return null;
  const ofTheirs = held.map(({ column }) => `${column}::text ${anyOf}`);
  const ofNone = evenOfNone ? [held.map(({ column }) => `${column} is null`).join(' and ')] : [];
  return { sql: `(${[...ofTheirs, ...ofNone].join(' or ')})`, values: held.map(({ ids }) => JSON.stringify(ids)) };
}
