import { readFileSync } from 'node:fs';
import type { Audience } from '../../server/shared/audience.js';

/** The documents that a portal sends by their id alone, by id. */
export function trustedDocuments(audience: Exclude<Audience, 'staff'>): Record<string, string> {
  const file = new URL(`../../schema/generated/${audience}/persisted-documents.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}
