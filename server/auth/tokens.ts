import { createLocalJWKSet, errors, jwtVerify, SignJWT, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { signerOf, type SigningKey } from '../auth-keys.js';
import type { Config } from '../config.js';
import type { Audience } from '../shared/audience.js';
import type { Locale } from '../shared/locale.js';
import type { Principal } from './principal.js';
import { permissionsNow } from './second-factor-duty.js';

/** So long may somebody act on after a refusal that no server heard of; what their token says is no older than this. */
export const ACCESS_TOKEN_SECONDS = 5 * 60;

export const ALGORITHM = 'ES256';
const TYPE = 'at+jwt';

export type TokenConfig = Pick<Config, 'authKeys' | 'publicUrl'>;

/** Everything a principal consists of, so that a request needs no look-up. Permissions follow from the roles. */
interface Claims {
  sub: string;
  membership: string;
  session: string;
  name: string;
  locale: Locale;
  roles: string[];
  /** Left out where nothing is awaited. */
  awaitsSecondFactor?: true;
  supplier?: string;
  customer?: string;
}

/** By the names of the keys, which may be exchanged in their list. */
const verifiers = new Map<string, JWTVerifyGetKey>();
const MOST_VERIFIERS = 20;

/** Makes a signed token with which `principal` may call the endpoint of their audience for five minutes. */
export async function issueAccessToken(
  { authKeys, publicUrl }: TokenConfig,
  principal: Principal,
  now: Date,
): Promise<{ accessToken: string; expiresAt: Date }> {
  const claims: Claims = {
    sub: principal.accountId,
    membership: principal.membershipId,
    session: principal.sessionId,
    name: principal.name,
    locale: principal.locale,
    roles: [...principal.roles],
    ...(principal.awaitsSecondFactor && { awaitsSecondFactor: true }),
    ...(principal.supplierId && { supplier: principal.supplierId }),
    ...(principal.customerId && { customer: principal.customerId }),
  };
  const seconds = Math.floor(now.getTime() / 1000);
  const expires = seconds + ACCESS_TOKEN_SECONDS;
  const key = signerOf(authKeys, now);
  const accessToken = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: key.kid })
    .setIssuer(publicUrl)
    .setAudience(principal.audience)
    .setIssuedAt(seconds)
    .setExpirationTime(expires)
    .sign(key);
  return { accessToken, expiresAt: new Date(expires * 1000) };
}

/** What a good token says. */
export interface ReadToken {
  readonly principal: Principal;
  readonly expiresAt: Date;
}

/** Whose token this is; null when it is not one of ours, has expired, or was made for another audience. */
export async function readAccessToken(
  { authKeys, publicUrl }: TokenConfig,
  token: string,
  audience: Audience,
  now: Date,
): Promise<ReadToken | null> {
  try {
    const { payload } = await jwtVerify<Claims>(token, verifierOf(authKeys), {
      algorithms: [ALGORITHM],
      typ: TYPE,
      issuer: publicUrl,
      audience,
      currentDate: now,
      requiredClaims: ['exp', 'sub', 'membership', 'session', 'name', 'locale', 'roles'],
    });
    return { principal: principalOf(payload, audience), expiresAt: new Date(payload.exp! * 1000) };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** The public halves of the keys, for other programs that want to check our tokens. */
export function publicKeySet(authKeys: readonly SigningKey[]): JSONWebKeySet {
  return { keys: authKeys.map(({ kty, crv, x, y, kid }) => ({ kty, crv, x, y, kid, alg: ALGORITHM, use: 'sig' })) };
}

export function verifierOf(authKeys: readonly SigningKey[]): JWTVerifyGetKey {
  const names = authKeys.map(({ kid, x }) => `${kid} ${x}`).join();
  const known = verifiers.get(names) ?? createLocalJWKSet(publicKeySet(authKeys));
  verifiers.set(names, known);
  if (verifiers.size > MOST_VERIFIERS) verifiers.delete(verifiers.keys().next().value!);
  return known;
}

function principalOf(claims: Claims, audience: Audience): Principal {
  return {
    accountId: claims.sub,
    membershipId: claims.membership,
    sessionId: claims.session,
    audience,
    name: claims.name,
    locale: claims.locale,
    roles: claims.roles,
    permissions: permissionsNow(audience, claims.roles, claims.awaitsSecondFactor === true),
    awaitsSecondFactor: claims.awaitsSecondFactor === true,
    supplierId: claims.supplier ?? null,
    customerId: claims.customer ?? null,
  };
}
