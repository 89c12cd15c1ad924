import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { DomainError } from '../shared/domain-error.js';
import { inTurns } from './in-turns.js';
import { isWellKnown } from './well-known-passwords.js';

const LEAST_CHARACTERS = 12;
const MOST_CHARACTERS = 200;

/** What OWASP asks of argon2id (the package's own kind). */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of no password: checking against it takes as long as checking against a real one. */
const NOBODYS_HASH = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** More at once than there are cores would only make all of them slower, and take 19 MB each. */
const queued = inTurns(availableParallelism());

/**
 * Refuses a password that is easy to guess.
 * @throws DomainError TOO_WEAK or TOO_LONG at `password`
 */
export async function checkNewPassword(password: string, email: string): Promise<void> {
  const field = ['password'];
  const characters = [...normalized(password)].length;
  const folded = normalized(password).toLowerCase();
  if (characters < LEAST_CHARACTERS) throw new DomainError('TOO_WEAK', field, `A password has at least ${LEAST_CHARACTERS} characters.`);
  if (characters > MOST_CHARACTERS) throw new DomainError('TOO_LONG', field, `A password has at most ${MOST_CHARACTERS} characters.`);
  if (await isWellKnown(folded)) throw new DomainError('TOO_WEAK', field, 'This password is among the first that are tried; choose another.');
  if (folded === email.toLowerCase()) throw new DomainError('TOO_WEAK', field, 'A password is not the e-mail address.');
}

/** argon2id hash in the PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return queued(() => hash(normalized(password), PARAMETERS));
}

/** Whether the password belongs to the hash. Without a hash it takes as long and answers false. */
export async function isPassword(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await queued(() => verify(storedHash ?? NOBODYS_HASH, normalized(password)));
  return matches && storedHash !== null;
}

/** The same characters typed on different keyboards are the same password. */
function normalized(password: string): string {
  return password.normalize('NFKC');
}
