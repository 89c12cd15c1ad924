import { createHash, randomBytes } from 'node:crypto';

/** A token that nobody can guess: 256 random bits, in characters that an address may hold. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored instead of a token: SHA-256, hexadecimal. Enough for a token that cannot be guessed. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
