import type { EntityClass } from '@mikro-orm/core';

/** How a value stands in a plain row: another record as its UUID. */
export type Plain<Value> = Value extends { id: string } ? string : Exclude<Value, undefined>;

/** Some properties of a record as plain values. */
export type RowOf<Entity, Property extends keyof Entity> = { -readonly [Name in Property]-?: Plain<Entity[Name]> };

/** Rows that a reading is to answer. */
export interface Wanted<Row> {
  readonly table: Table<Row>;
  readonly condition: string;
}

/**
 * A part of an entity's table, for use cases that look at many records and change few of their values: its rows are plain
 * objects, which cost a tenth of what entities do. Values are replaced, never changed inside.
 */
export class Table<Row> {
  /** Always with the id. */
  constructor(
    readonly entity: EntityClass<object>,
    readonly properties: readonly string[],
  ) {}

  /**
   * Those of its rows that are wanted.
   * @param condition SQL about its columns; may end in an order; `$1`, `$2` … are the values that the reading is given
   */
  where(condition: string): Wanted<Row> {
    return { table: this, condition };
  }
}

export function tableOf<Entity extends object, Property extends keyof Entity & string>(entity: EntityClass<Entity>, properties: readonly Property[]) {
  return new Table<RowOf<Entity, Property | ('id' & keyof Entity)>>(entity as EntityClass<object>, ['id', ...properties]);
}
