import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../context.js';
import { GAP, MISSING } from './pieces.js';

/** Makes the JSON of a value that only this program knows from what the statement says about it. */
export type Gap = (given: string, context: RequestContext, info: GraphQLResolveInfo) => string;

/**
 * Fills the gaps that a statement left in an answer.
 * @throws when the contract promises a value and there is none
 */
export function fillGaps(text: string, gaps: readonly Gap[], context: RequestContext, info: GraphQLResolveInfo): string {
  if (text.includes(MISSING)) throw new Error('A value that the contract promises is not there.');
  const parts = text.split(GAP);
  // Many rows of an answer say the same: the state of a line, what it allows.
  const filled = new Map<string, string>();
  for (let index = 1; index < parts.length; index += 2) {
    const part = parts[index]!;
    const content = filled.get(part) ?? contentOf(part, gaps, context, info);
    filled.set(part, content);
    parts[index] = content;
  }
  return parts.join('');
}

/** @param part the number of its gap, a colon, and what the statement says */
function contentOf(part: string, gaps: readonly Gap[], context: RequestContext, info: GraphQLResolveInfo): string {
  const end = part.indexOf(':');
  return gaps[Number(part.slice(0, end))]!(part.slice(end + 1), context, info);
}
