import DataLoader from 'dataloader';
import type { ReadStatement } from '../../database/reader.js';
import type { RequestContext } from '../context.js';
import { runStatement } from '../read/run.js';

/** A statement that gives one value at most, with the parameters of this time. */
interface Wanted {
  readonly statement: ReadStatement;
  readonly parameters: readonly unknown[];
}

/** Statements that were joined into one, and what came of joining others to it. */
interface Joined {
  readonly values: number;
  readonly sql: string;
  readonly parameters: number;
  readonly next: WeakMap<ReadStatement, Joined>;
}

const nothing: Joined = { values: 0, sql: 'select', parameters: 0, next: new WeakMap() };
/** A parameter, or a quoted text, in which there is none. */
const PLACE = /'[^']*'|\$(\d+)/g;

const readers = new WeakMap<RequestContext, DataLoader<Wanted, string | null>>();

/**
 * Runs a statement that writes part of an answer, together with those of the other parts of the same document: one way to the
 * database and back, and one moment at which all of them are read.
 * @returns null when it finds nothing
 */
export function readTogether(context: RequestContext, wanted: Wanted): Promise<string | null> {
  let reader = readers.get(context);
  if (!reader) readers.set(context, (reader = new DataLoader((all) => read(context, all), { cache: false })));
  return reader.load(wanted);
}

async function read(context: RequestContext, all: readonly Wanted[]): Promise<(string | null)[]> {
  const { sql } = all.reduce((joined, { statement }) => join(joined, statement), nothing);
  const [row] = await runStatement<Record<string, string | null>>(context, { sql, parameters: all.flatMap(({ parameters }) => parameters) });
  return all.map((_, place) => row![place] ?? null);
}

/** The text that results is made once, and goes with the statement. */
function join(joined: Joined, statement: ReadStatement): Joined {
  const known = joined.next.get(statement);
  if (known) return known;
  const { values, parameters } = joined;
  const renumbered = statement.sql.replace(PLACE, (found, place?: string) => (place ? `$${parameters + Number(place)}` : found));
  const made: Joined = {
    values: values + 1,
    sql: `${joined.sql}${values ? ',' : ''} (${renumbered}) as "${values}"`,
    parameters: parameters + statement.parameters.length,
    next: new WeakMap(),
  };
  joined.next.set(statement, made);
  return made;
}
