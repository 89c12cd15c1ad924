import { Secret, TOTP } from 'otpauth';

/** One period before and after: clocks of telephones differ. */
const WINDOW = 1;

/** Whether `code` is what an authenticator app shows for `secret` (base32) about `now`. Spaces in the code do not matter. */
export function isOneTimeCode(secret: string, code: string, now: Date): boolean {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.validate({ token: code.replaceAll(/\s/g, ''), timestamp: now.getTime(), window: WINDOW }) !== null;
}
