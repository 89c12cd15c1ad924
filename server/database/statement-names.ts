import { createHash } from 'node:crypto';

/** How many statements have a name at a time. */
export const MOST_NAMES = 300;
const MOST_CANDIDATES = 3_000;
const SEEN_BEFORE_NAMED = 2;
/** How much a search finds differs by its text: each has a plan of its own, unless functions look for it, which see to that. */
const SEARCHES = 'like search_pattern(';

export interface StatementNames {
  /** The name under which a text is prepared, or undefined when it is to be sent as it is. */
  of(sql: string): string | undefined;
  /** How many names were given so far, those included that were taken back. */
  given(): number;
}

/** Names for statements worth preparing: those that come again. When all are given, a new one takes that of whichever came longest ago. */
export function statementNames(): StatementNames {
  // In the order in which they came last.
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  let given = 0;

  /** Whether a text without a name has come often enough to get one. */
  function comesAgain(sql: string): boolean {
    const times = seen.get(sql) ?? 0;
    if (times >= SEEN_BEFORE_NAMED) return seen.delete(sql);
    if (seen.size >= MOST_CANDIDATES) seen.clear();
    seen.set(sql, times + 1);
    return false;
  }

  function nameFor(sql: string): string {
    given += 1;
    if (names.size >= MOST_NAMES) names.delete(names.keys().next().value!);
    return createHash('sha256').update(sql).digest('base64url');
  }

  return {
    of(sql) {
      if (sql.includes(SEARCHES)) return undefined;
      const name = names.get(sql) ?? (comesAgain(sql) ? nameFor(sql) : undefined);
      if (name) {
        names.delete(sql);
        names.set(sql, name);
      }
      return name;
    },
    given: () => given,
  };
}
