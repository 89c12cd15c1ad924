import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** One period before and after: clocks of telephones differ. */
const WINDOW = 1;
const SECRET_BYTES = 20;

/** A secret that nobody can guess, in the form that authenticator apps take (base32). */
export function newOneTimeCodeSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address by which an authenticator app learns a secret, most often from a picture. `issuer` and `label` are what it shows. */
export function enrolmentAddress(secret: string, issuer: string, label: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer, label, period: PERIOD_SECONDS }).toString();
}

/**
 * In which half minute since 1970 an authenticator app shows `code` for `secret` (base32), if that is about `now`; else
 * null. Spaces in the code do not matter. Who uses it up remembers the half minute.
 */
export function oneTimeCodeStep(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });
  const away = totp.validate({ token: code.replaceAll(/\s/g, ''), timestamp: now.getTime(), window: WINDOW });
  return away === null ? null : totp.counter({ timestamp: now.getTime() }) + away;
}
