import type { FieldType } from './field-types.js';

/** One field that a mapping can feed. */
export interface Field<Value = unknown, Present extends boolean = boolean> {
  readonly type: FieldType<Value>;
  /** Every record has it, from the file or from `fallback`. */
  readonly present: Present;
  readonly fallback: Value | null;
}

export type Fields = Readonly<Record<string, Field>>;

/** The values of one record: what is not always present may be null. */
export type ValuesOf<F extends Fields> = {
  -readonly [Name in keyof F]: F[Name] extends Field<infer Value, infer Present> ? (Present extends true ? Value : Value | null) : never;
};

export function required<Value>(type: FieldType<Value>): Field<Value, true> {
  return { type, present: true, fallback: null };
}

export function optional<Value>(type: FieldType<Value>): Field<Value, false> {
  return { type, present: false, fallback: null };
}

/** Taken from the file when it is there, otherwise `fallback`. */
export function optionalOr<Value>(type: FieldType<Value>, fallback: NoInfer<Value>): Field<Value, true> {
  return { type, present: true, fallback };
}

export function isRequired(field: Field): boolean {
  return field.present && field.fallback === null;
}
