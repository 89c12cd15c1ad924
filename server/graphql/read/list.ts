import type { EntityClass } from '@mikro-orm/core';
import type { RawBuilder } from 'kysely';
import type { Permission } from '../../auth/permissions.js';
import type { Asking } from './asking.js';
import type { ColumnReference } from './annotations.js';

export type OrderDirection = 'ASC' | 'DESC';

export interface ListOrder {
  field: string;
  direction: OrderDirection;
}

/** How a list of very many records is searched for the text in the filter's `search`. */
export interface ListSearch {
  /** SQL for the ids (`uuid[]`) of the records that say it, found by an index; null when they are many. */
  found(text: string): RawBuilder<unknown>;
  /** Whether a record says it, by its LIKE pattern, for when they are many: then records are looked at one after another. */
  says(column: ColumnReference, pattern: RawBuilder<unknown>): RawBuilder<unknown>;
}

/** What can be listed, found and sorted: one per kind of record, used at the root and inside other records. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- filters differ by list; `defineList` types each one
export interface ListDefinition<Filter = any> {
  readonly entity: EntityClass<object>;
  /** A condition for each part of the filter that was given. */
  conditions(filter: Filter, column: ColumnReference, asking: Asking): (RawBuilder<unknown> | undefined)[];
  /** With it, a search goes this way; the conditions say the same for who counts all records. */
  readonly search?: ListSearch;
  /** The property behind each value of the order enum. */
  readonly orders: Readonly<Record<string, string>>;
  readonly defaultOrder: ListOrder;
  /** For orders that would give away what not everybody may read: the permission they take. */
  readonly permissionsToOrder?: Readonly<Record<string, Permission>>;
}

export function defineList<Filter>(definition: ListDefinition<Filter>): ListDefinition<Filter> {
  return definition;
}
