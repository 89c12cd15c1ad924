import { createHmac, timingSafeEqual } from 'node:crypto';
import { signerOf, type SigningKey } from '../auth-keys.js';
import type { Config } from '../config.js';

/** 100 bits, in characters that keep their meaning when a mail server changes their case. */
const SIGNATURE_LENGTH = 20;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const LOCAL_PART = /^([^+]+)\+(.+)\.([a-z2-7]{20})$/;

type ReplyConfig = Pick<Config, 'authKeys' | 'supportAddress'>;

/**
 * The address at which answers to a ticket arrive, for example `support+t-2026-000123.k3…@company.example`: who knows it
 * has had a mail of that ticket. Null when this server takes no mails.
 */
export function replyAddress({ authKeys, supportAddress }: ReplyConfig, number: string): string | null {
  if (!supportAddress) return null;
  const [name, domain] = supportAddress.split('@');
  const ticket = number.toLowerCase();
  return `${name}+${ticket}.${signatureOf(ticket, signerOf(authKeys, new Date()))}@${domain}`;
}

/** The number of the ticket whose reply address this is; null for any other address, and for one that somebody made up. */
export function readReplyAddress({ authKeys, supportAddress }: ReplyConfig, address: string): string | null {
  const [local, domain] = address.toLowerCase().split('@');
  const [, name, ticket, signature] = LOCAL_PART.exec(local ?? '') ?? [];
  if (!ticket || !signature || `${name}@${domain}` !== supportAddress) return null;
  return authKeys.some((key) => matches(signature, signatureOf(ticket, key))) ? ticket.toUpperCase() : null;
}

function signatureOf(ticket: string, { d }: SigningKey): string {
  const key = createHmac('sha256', d).update('reply addresses').digest();
  const digest = createHmac('sha256', key).update(ticket).digest();
  return [...digest.subarray(0, SIGNATURE_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

function matches(given: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(given), Buffer.from(right));
}
