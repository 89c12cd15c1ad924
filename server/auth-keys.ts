import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SettingError } from './config-settings.js';

/** A private ES256 key as a JSON Web Key. */
export interface SigningKey {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  d: string;
  kid: string;
  /** Seconds since 1970: it is published at once, so that every server knows it, and signs from then on. */
  signsFrom?: number;
}

export type SigningKeys = [SigningKey, ...SigningKey[]];

const EXPECTED = 'must be a JSON Web Key Set, {"keys": […]}, of private ES256 keys (kty EC, crv P-256, x, y, d, kid)';

/** Reads the setting AUTH_KEYS. The first key that may signs; all of them verify. Throws a SettingError when it is malformed. */
export function parseAuthKeys(json: string): SigningKeys {
  const [first, ...others] = keysIn(json).map(signingKey);
  if (!first) throw new SettingError('AUTH_KEYS', EXPECTED);
  return [first, ...others];
}

/** With which of the keys is signed at a moment. */
export function signerOf(keys: SigningKeys, now: Date): SigningKey {
  return keys.find(({ signsFrom }) => !signsFrom || signsFrom * 1000 <= now.getTime()) ?? keys[0];
}

/** The keys of a file. Throws a SettingError when it is not there or malformed. */
export function readAuthKeys(file: string): SigningKeys {
  if (!existsSync(file)) throw new SettingError('AUTH_KEYS', `names ${file}, which is not there`);
  return parseAuthKeys(readFileSync(file, 'utf8'));
}

/** Replaces the keys in a file: whoever reads it finds the old ones or the new ones, never half of them. */
export function writeAuthKeys(file: string, keys: SigningKeys): void {
  prepareAuthKeys(file, keys).put();
}

/** Keys that lie beside their file as `<file>.new`, and only have to take its place. */
export interface PreparedAuthKeys {
  put(): void;
  discard(): void;
}

/** Writes keys beside their file. */
export function prepareAuthKeys(file: string, keys: SigningKeys): PreparedAuthKeys {
  writeFileSync(`${file}.new`, JSON.stringify({ keys }, null, 2), { mode: 0o600 });
  return { put: () => renameSync(`${file}.new`, file), discard: () => rmSync(`${file}.new`, { force: true }) };
}

/** The keys kept in `file`, made on the first call, readable by their owner alone. */
export function ownAuthKeys(file: string): SigningKeys {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(file, JSON.stringify({ keys: [newKey()] }, null, 2), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readAuthKeys(file);
}

export function newKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...(privateKey.export({ format: 'jwk' }) as Omit<SigningKey, 'kid'>), kid: randomUUID() };
}

function keysIn(json: string): unknown[] {
  try {
    const { keys } = JSON.parse(json) as { keys?: unknown };
    if (Array.isArray(keys)) return keys;
  } catch {
    // The parser's message would repeat a part of the secret.
  }
  throw new SettingError('AUTH_KEYS', EXPECTED);
}

function signingKey(key: unknown): SigningKey {
  const { kty, crv, x, y, d, kid, signsFrom } = (key ?? {}) as Record<string, unknown>;
  if (kty === 'EC' && crv === 'P-256' && isText(x) && isText(y) && isText(d) && isText(kid)) {
    try {
      createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' });
      return { kty, crv, x, y, d, kid, ...(typeof signsFrom === 'number' && { signsFrom }) };
    } catch {
      // Falls through to the message that names no key.
    }
  }
  throw new SettingError('AUTH_KEYS', EXPECTED);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
