import { newKey, type SigningKeys, writeAuthKeys } from './auth-keys.js';
import { loadConfig } from './config.js';
import { SettingError } from './config-settings.js';

/** Longer than other programs keep our public keys, and than every server needs to read the file. */
const PUBLISHED_BEFORE_SECONDS = 10 * 60;

const [option, ...others] = process.argv.slice(2);

try {
  if (others.length > 0 || (option !== undefined && option !== '--leaked')) throw new Error('Usage: npm run rotate-keys [-- --leaked]');
  console.log(rotate(option === '--leaked', new Date()));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function rotate(leaked: boolean, now: Date): string {
  const { authKeys, authKeysFile } = loadConfig(process.env);
  if (!authKeysFile) throw new SettingError('AUTH_KEYS', 'holds the keys themselves; keep them in a file, file:///…, which running servers read again');
  const key = newKey();
  const signsFrom = Math.floor(now.getTime() / 1000) + PUBLISHED_BEFORE_SECONDS;
  const keys: SigningKeys = leaked ? [key] : [{ ...key, signsFrom }, ...authKeys];
  writeAuthKeys(authKeysFile, keys);
  return leaked
    ? `Key ${key.kid} is the only one now. Tokens of the others are refused within seconds; who is signed in stays so. Restart every server.`
    : `Key ${key.kid} is published and signs from ${new Date(signsFrom * 1000).toISOString()}. Those before it stay good for what they signed.`;
}
