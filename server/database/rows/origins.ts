/** A row as the database knows it. */
interface Origin {
  readonly values: Readonly<Record<string, unknown>>;
  /** Null for records without one. */
  readonly version: number | null;
}

const origins = new WeakMap<object, Origin>();

/** How a row was when it was read or last written; nothing for one that is not stored. */
export function originOf(row: object): Origin | undefined {
  return origins.get(row);
}

/** Whether a row was read from the database, as opposed to one that is to be added. */
export function isStored(row: object): boolean {
  return origins.has(row);
}

export function keepOrigin(row: object, version: number | null): void {
  origins.set(row, { values: { ...row }, version });
}
