import { p } from '@mikro-orm/core';
import { typeid } from 'typeid-js';

/** A new UUIDv7: unique and sorting by the time it was made. */
export function newId(): string {
  return typeid().toUUID();
}

/** What every stored record has. `lockVersion` makes a stale write fail instead of winning. */
export const recordProperties = {
  id: p.uuid().primary().onCreate(newId),
  createdAt: p.datetime(3).onCreate(() => new Date()),
  updatedAt: p
    .datetime(3)
    .onCreate(() => new Date())
    .onUpdate(() => new Date()),
  lockVersion: p.integer().version(),
};

/** What a record that is written once and never changed has. */
export const immutableProperties = {
  id: p.uuid().primary().onCreate(newId),
  createdAt: p.datetime(3).onCreate(() => new Date()),
};

/** An exact decimal amount, `numeric(19,4)`, as a string on this side: never a float. */
export const decimal = () => p.decimal('string').precision(19).scale(4);

/** ISO 4217 currency code. */
export const currencyCode = () => p.string().length(3);

/** A column with the pairs of letters in what `expression` (SQL) gives, folded: by these an index finds text in any script. */
export const searchPairs = (expression: string) =>
  p
    .array()
    .generated(() => `(search_pairs(fold_text(${expression}))) stored`)
    .nullable()
    .lazy();

/**
 * A column for text search in any script: what `expression` (SQL) gives, folded. The database fills it; it is read
 * by conditions only.
 */
export const searchText = (expression: string) =>
  p
    .text()
    .generated(() => `(fold_text(${expression})) stored`)
    .nullable()
    .lazy();
