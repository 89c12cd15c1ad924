import { type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import { type GraphQLLeafType, GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString, isEnumType } from 'graphql';
import { columnTypeOf } from '../../database/columns.js';
import { CountryCodeScalar, CurrencyCodeScalar, DateScalar, DateTimeScalar, DecimalScalar, EmailAddressScalar } from '../scalars/scalars.js';

/** They let a text through as it is. */
const texts = new Set<unknown>(
  [GraphQLString, GraphQLID, DateScalar, DateTimeScalar, DecimalScalar, EmailAddressScalar, CurrencyCodeScalar, CountryCodeScalar].map(({ name }) => name),
);
const numbers = new Set(['integer', 'int', 'int2', 'int4', 'smallint']);
const noTexts = new Set([...numbers, 'boolean', 'bool', 'real', 'double precision', 'json', 'jsonb']);

/**
 * Whether the JSON that the database makes of a column is what the type would make of it.
 */
export function isSameInAnswer(type: GraphQLLeafType, property: EntityProperty): boolean {
  if (isEnumType(type)) return property.items?.length ? property.items.every((item) => type.getValue(String(item))?.value === item) : false;
  if (property.kind !== ReferenceKind.SCALAR) return texts.has(type.name);
  const column = columnTypeOf(property);
  if (type === GraphQLInt) return numbers.has(column);
  if (type === GraphQLBoolean) return column === 'boolean';
  return texts.has(type.name) && !noTexts.has(column) && !column.endsWith('[]');
}

/** The same for what the database computes: it is made to be of the type, but an enum has to know each value. */
export function isSameWhenComputed(type: GraphQLLeafType): boolean {
  return texts.has(type.name) || type === GraphQLInt || type === GraphQLBoolean;
}
