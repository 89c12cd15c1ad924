import { type EntityMetadata, type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import { type RawBuilder, sql } from 'kysely';

/** A reference to the column of a property, in the row that goes by `alias`. */
export function columnOf(meta: EntityMetadata, alias: string, property: string): RawBuilder<unknown> {
  return sql.ref(`${alias}.${fieldNameOf(meta, property)}`);
}

/** The property of an entity. @throws when it does not exist: a mistake in a type, found by the first query */
export function propertyOf(meta: EntityMetadata, name: string): EntityProperty {
  const property = meta.properties[name as keyof typeof meta.properties] as EntityProperty | undefined;
  if (!property) throw new Error(`${meta.className} has no property "${name}".`);
  return property;
}

export function fieldNameOf(meta: EntityMetadata, property: string): string {
  return propertyOf(meta, property).fieldNames[0]!;
}

/** The type of a property's column in PostgreSQL's words, without length or precision. */
export function columnTypeOf(property: EntityProperty): string {
  return property.columnTypes[0]!.replace(/\([^()]*\)/, '');
}

/**
 * A column as it shall stand in JSON: decimals and big integers as strings, so that nothing is rounded;
 * instants in UTC with milliseconds.
 */
export function jsonValue(property: EntityProperty, column: RawBuilder<unknown>): RawBuilder<unknown> {
  if (property.kind !== ReferenceKind.SCALAR) return column;
  switch (columnTypeOf(property)) {
    case 'numeric':
      return sql`trim_scale(${column})::text`;
    case 'bigint':
      return sql`${column}::text`;
    case 'timestamptz':
      return sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    default:
      return column;
  }
}
