import type { Problem } from '../problem.js';
import { problemWith, type Part } from './kind.js';

/** What is wrong when a field refers to something that is not stored; nothing when it was found. */
export function unlessFound(found: unknown, part: Part<unknown>, field: string, what: string): Problem[] {
  return found === undefined ? [problemWith(part, field, `must be ${what}; import those first`)] : [];
}

/** Parts records into those without and those with problems. */
export function sift<Kept>(records: readonly Kept[], problemsOf: (record: Kept) => Problem[]): { good: Kept[]; refused: Problem[][] } {
  const good: Kept[] = [];
  const refused: Problem[][] = [];
  for (const record of records) {
    const problems = problemsOf(record);
    if (problems.length > 0) refused.push(problems);
    else good.push(record);
  }
  return { good, refused };
}
