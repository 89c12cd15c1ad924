import { createHash } from 'node:crypto';

const MOST_NAMES = 300;
const MOST_CANDIDATES = 3_000;
const SEEN_BEFORE_NAMED = 2;
/** How much a search finds differs by its text: each has a plan of its own, unless functions look for it, which see to that. */
const SEARCHES = 'like search_pattern(';

/**
 * Names for statements worth preparing: those that come again. Their number is bounded, because each connection
 * keeps every statement it has prepared.
 * @returns the name under which a text is prepared, or undefined when it is to be sent as it is
 */
export function statementNames(): (sql: string) => string | undefined {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  return (sql) => {
    if (sql.includes(SEARCHES)) return undefined;
    const known = names.get(sql);
    if (known || names.size >= MOST_NAMES) return known;
    const times = (seen.get(sql) ?? 0) + 1;
    if (times <= SEEN_BEFORE_NAMED) {
      if (seen.size >= MOST_CANDIDATES) seen.clear();
      seen.set(sql, times);
      return undefined;
    }
    seen.delete(sql);
    const name = createHash('sha256').update(sql).digest('base64url');
    names.set(sql, name);
    return name;
  };
}
