import { createHash } from 'node:crypto';

// A UUIDv7 begins with a time; all of these begin with the same, and the rest comes from their names.
const BEGINNING = '01980000-0000-7';

/** The same UUID for the same name every time, so that addresses into the demonstration stay good. */
export function fixedId(name: string): string {
  const digest = createHash('sha256').update(name).digest('hex');
  return `${BEGINNING}${digest.slice(0, 3)}-8${digest.slice(3, 6)}-${digest.slice(6, 18)}`;
}
