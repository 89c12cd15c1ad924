import type { EntityManager } from '@mikro-orm/postgresql';

/** A statement that each connection prepares when it first executes it, and that the database then need not plan again. */
export interface Prepared {
  readonly name: string;
}

const texts = new Map<string, string>();
const EXECUTION = /^(?:\/\* unanswered \*\/ )?execute (\w+)/;
const UNANSWERED = '/* unanswered */ ';

/**
 * Names a statement. Each connection keeps what it has prepared, so the text has to be one of few.
 * @param sql with `$1`, `$2` … for its values, each cast to its type
 */
export function prepare(sql: string): Prepared {
  const name = `prepared_${texts.size + 1}`;
  texts.set(name, sql);
  return { name };
}

/** Executes a statement and answers its rows. */
export function ask<Row>(em: EntityManager, { name }: Prepared, values: readonly unknown[]): Promise<Row[]> {
  return em.execute<Row[]>(execution(name, values), [...values]);
}

/** Executes a statement of which nobody wants an answer: in a transaction it goes with the next one that is answered, or with the end. */
export async function tell(em: EntityManager, { name }: Prepared, values: readonly unknown[]): Promise<void> {
  await em.execute(UNANSWERED + execution(name, values), [...values], 'run');
}

/** Ids as a parameter of type `uuid[]`. */
export function idArray(ids: Iterable<string>): string {
  return `{${[...ids].join(',')}}`;
}

/** How a connection prepares what `text` executes; nothing when that is no prepared statement. */
export function preparationFor(text: string): { name: string; text: string } | undefined {
  const name = EXECUTION.exec(text)?.[1];
  const sql = name && texts.get(name);
  return sql ? { name, text: `prepare ${name} as ${sql}` } : undefined;
}

export function isUnanswered(text: string): boolean {
  return text.startsWith(UNANSWERED);
}

function execution(name: string, values: readonly unknown[]): string {
  return `execute ${name}${values.length ? `(${values.map(() => '?').join(', ')})` : ''}`;
}
