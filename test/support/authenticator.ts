import { Secret, TOTP } from 'otpauth';

/** Codes of an authenticator app at this moment; each one later in time, since each is good once. */
export function authenticatorApp(secret: string): (halfMinutes?: number) => string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return (halfMinutes = 0) => totp.generate({ timestamp: Date.now() + halfMinutes * 30_000 });
}
