import { errors, jwtVerify, SignJWT } from 'jose';
import { signerOf } from '../auth-keys.js';
import { ALGORITHM, type TokenConfig, verifierOf } from './tokens.js';

const TYPE = 'unsubscribe+jwt';

/** Whose mails end, and of which kind. */
export interface UnsubscribeClaim {
  accountId: string;
  /** A kind of notification, or `digest` for the daily mail. */
  kind: string;
}

/** The absolute address at which somebody ends mails of a kind. It changes nothing else, so it is good for as long as the mail. */
export async function unsubscribeAddress({ authKeys, publicUrl }: TokenConfig, { accountId, kind }: UnsubscribeClaim): Promise<string> {
  const key = signerOf(authKeys, new Date());
  const token = await new SignJWT({ kind }).setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: key.kid }).setSubject(accountId).sign(key);
  return `${publicUrl}/unsubscribe?${new URLSearchParams({ token })}`;
}

/** What such an address says; null when this server did not make it. */
export async function readUnsubscribeToken({ authKeys }: Pick<TokenConfig, 'authKeys'>, token: string): Promise<UnsubscribeClaim | null> {
  try {
    const { payload } = await jwtVerify<{ sub: string; kind: string }>(token, verifierOf(authKeys), {
      algorithms: [ALGORITHM],
      typ: TYPE,
      requiredClaims: ['sub', 'kind'],
    });
    return { accountId: payload.sub, kind: payload.kind };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
