import { lexicographicSortSchema, printSchema } from 'graphql';
import type { Audience } from '../shared/audience.js';
import { buildContracts } from './schema.js';

/** A contract as it stands in `schema/`: sorted, so that a change is a small diff. */
export function printContract(audience: Audience): string {
  return `${printSchema(lexicographicSortSchema(buildContracts()[audience]))}\n`;
}
