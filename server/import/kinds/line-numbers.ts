import type { Problem } from '../problem.js';
import { problemWith, type ImportRecord } from './kind.js';

interface Numbered {
  lineNumber: number | null;
}

/** The line's own number, else its place in the file. */
export function lineNumberOf(values: Numbered, index: number): number {
  return values.lineNumber ?? index + 1;
}

/** No two lines of one order share a number. */
export function checkLineNumbers({ lines }: ImportRecord<unknown, Numbered>): Problem[] {
  const seen = new Set<number>();
  return lines.flatMap((line, index) => {
    const number = lineNumberOf(line.values, index);
    if (!seen.has(number)) {
      seen.add(number);
      return [];
    }
    return [problemWith(line, 'lineNumber', `must differ from the other lines of its order: ${number} is there already`)];
  });
}
