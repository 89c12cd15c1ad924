import { randomBytes } from 'node:crypto';
import { digestOf } from './secret-token.js';

/** Without letters that look like digits or are read aloud alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz123456789';
const LENGTH = 24;
const GROUP = /.{4}(?=.)/g;

/** A code of 120 random bits in groups that people can copy. */
export function newRecoveryCode(): string {
  const characters = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return characters.join('').replaceAll(GROUP, '$&-');
}

/** What is stored instead of a recovery code, however it was typed. */
export function recoveryCodeDigest(code: string): string {
  return digestOf(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}
