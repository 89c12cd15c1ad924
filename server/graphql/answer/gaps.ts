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
  for (let index = 1; index < parts.length; index += 2) {
    const part = parts[index]!;
    const end = part.indexOf(':');
    parts[index] = gaps[Number(part.slice(0, end))]!(part.slice(end + 1), context, info);
  }
  return parts.join('');
}
