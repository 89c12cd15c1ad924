import type { EntityClass } from '@mikro-orm/core';
import type { Expression, RawBuilder } from 'kysely';
import { Extensions } from 'type-graphql';
import type { Asking } from './asking.js';
import type { ListDefinition } from './list.js';

/** Names a column of the row that is being read by its property. */
export type ColumnReference = (property: string) => RawBuilder<unknown>;

/** What a field is read from; without one it is the property of the same name. */
export type ReadSource =
  | { kind: 'columns'; properties: readonly string[] }
  | { kind: 'money'; amount: string; currencyCode: string }
  | { kind: 'sql'; expression: SqlSource }
  | { kind: 'records' | 'record'; entity: EntityClass<object>; property: string }
  | { kind: 'list'; list: ListDefinition; parent: string | ParentCondition }
  | { kind: 'count'; entity: EntityClass<object>; condition: CountCondition };

/** Which records are counted. */
export type CountCondition = (column: ColumnReference, asking: Asking) => RawBuilder<unknown>;

/** Whether a record of the list belongs to the record around it, whose UUID is `id`. */
export type ParentCondition = (column: ColumnReference, id: RawBuilder<unknown>) => RawBuilder<unknown>;

type SqlSource = (column: ColumnReference, asking: Asking, args: Record<string, unknown>) => Expression<unknown>;

export interface RecordSource {
  entity: EntityClass<object>;
  /** Of the public id. */
  prefix: string;
}

/** Ties a GraphQL type to the entity it is read from and to the prefix of its ids. */
export function RecordOf(entity: EntityClass<object>, prefix: string) {
  return Extensions({ record: { entity, prefix } satisfies RecordSource });
}

/** A field that a method of the type computes; the method finds these properties on `this`. */
export function ComputedFrom(...properties: string[]) {
  return readFrom({ kind: 'columns', properties });
}

/** An amount with the currency that another property holds. */
export function MoneyOf(amount: string, currencyCode = 'currencyCode') {
  return readFrom({ kind: 'money', amount, currencyCode });
}

/** A field that the database computes. */
export function BySql(expression: SqlSource) {
  return readFrom({ kind: 'sql', expression });
}

/**
 * The records of `entity` that hold this one's UUID in `property`, oldest first: for lists that are short by nature, of
 * records that know nothing of this one's kind.
 */
export function RecordsHolding(entity: EntityClass<object>, property: string) {
  return readFrom({ kind: 'records', entity, property });
}

/** The one record of `entity` that holds this one's UUID in `property`, which is unique; null when there is none. */
export function RecordHolding(entity: EntityClass<object>, property: string) {
  return readFrom({ kind: 'record', entity, property });
}

/**
 * A connection to the records of `list` that point back here.
 * @param parent the property of those records that holds this one, or a condition where they may hold several
 */
export function ConnectionTo(list: ListDefinition, parent: string | ParentCondition) {
  return readFrom({ kind: 'list', list, parent });
}

/** How many records of `entity` that whoever asks may see satisfy the condition, up to 1,000: what waits is seldom more. */
export function CountOf(entity: EntityClass<object>, condition: CountCondition) {
  return readFrom({ kind: 'count', entity, condition });
}

function readFrom(source: ReadSource) {
  return Extensions({ read: source });
}

/** Body of a method that only declares a field's arguments: the read compiler gives the value. */
export function compiled(): never {
  throw new Error('This field is given by the read compiler.');
}
