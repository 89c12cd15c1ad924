import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
}

const EXPECTED = 'must be a JSON Web Key Set, {"keys": […]}, of private ES256 keys (kty EC, crv P-256, x, y, d, kid)';

/** Reads the setting AUTH_KEYS. The first key signs; all of them verify. Throws a SettingError when it is malformed. */
export function parseAuthKeys(json: string): [SigningKey, ...SigningKey[]] {
  const [first, ...others] = keysIn(json).map(signingKey);
  if (!first) throw new SettingError('AUTH_KEYS', EXPECTED);
  return [first, ...others];
}

/** The keys kept in `file`, made on the first call, readable by their owner alone. */
export function ownAuthKeys(file: string): [SigningKey, ...SigningKey[]] {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(file, JSON.stringify({ keys: [newKey()] }, null, 2), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return parseAuthKeys(readFileSync(file, 'utf8'));
}

function newKey(): SigningKey {
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
  const { kty, crv, x, y, d, kid } = (key ?? {}) as Record<string, unknown>;
  if (kty === 'EC' && crv === 'P-256' && isText(x) && isText(y) && isText(d) && isText(kid)) {
    try {
      createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' });
      return { kty, crv, x, y, d, kid };
    } catch {
      // Falls through to the message that names no key.
    }
  }
  throw new SettingError('AUTH_KEYS', EXPECTED);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
