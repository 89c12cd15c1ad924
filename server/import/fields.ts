import type { FieldType } from './field-types.js';

/** One field that a mapping can feed. */
export interface Field<Value = unknown, Given extends boolean = boolean> {
  readonly type: FieldType<Value>;
  /** Every record must have it. */
  readonly required: Given;
  /** Taken when a record has none. */
  readonly fallback: Value | null;
}

export type Fields = Readonly<Record<string, Field>>;

/** The values of one record: what is required or falls back is there, the rest may be null. */
export type ValuesOf<F extends Fields> = {
  -readonly [Name in keyof F]: F[Name] extends Field<infer Value, infer Given> ? (Given extends true ? Value : Value | null) : never;
};

export function required<Value>(type: FieldType<Value>): Field<Value, true> {
  return { type, required: true, fallback: null };
}

export function optional<Value>(type: FieldType<Value>): Field<Value, false> {
  return { type, required: false, fallback: null };
}

/** Optional in the file, never missing in the record. */
export function optionalOr<Value>(type: FieldType<Value>, fallback: NoInfer<Value>): Field<Value, true> {
  return { type, required: false as unknown as true, fallback };
}
