import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT } from 'jose';
import type { SigningKey } from '../../../server/auth-keys.js';
import { permissionsOf } from '../../../server/auth/permissions.js';
import type { Principal } from '../../../server/auth/principal.js';
import { ACCESS_TOKEN_SECONDS, issueAccessToken, publicKeySet, readAccessToken } from '../../../server/auth/tokens.js';

const now = new Date('2026-11-21T20:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

function newKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...(privateKey.export({ format: 'jwk' }) as Omit<SigningKey, 'kid'>), kid: randomUUID() };
}

function configWith(...authKeys: [SigningKey, ...SigningKey[]]) {
  return { authKeys, publicUrl: 'https://counterpart.example' };
}

const supplierPerson: Principal = {
  accountId: randomUUID(),
  membershipId: randomUUID(),
  sessionId: randomUUID(),
  audience: 'supplier',
  name: '李雷',
  locale: 'zh-CN',
  roles: ['OWNER'],
  permissions: permissionsOf('supplier', ['OWNER']),
  awaitsSecondFactor: false,
  supplierId: randomUUID(),
  customerId: null,
};

describe('access tokens', () => {
  const config = configWith(newKey());
  const issue = () => issueAccessToken(config, supplierPerson, now);

  test('give back the principal they were made for', async () => {
    const { accessToken } = await issue();
    expect(await readAccessToken(config, accessToken, 'supplier', later(1))).toMatchObject({ principal: supplierPerson });
  });

  test('name their issuer, audience and key', async () => {
    const { accessToken, expiresAt } = await issue();
    expect(decodeJwt(accessToken)).toMatchObject({ iss: 'https://counterpart.example', aud: 'supplier', sub: supplierPerson.accountId });
    expect(decodeProtectedHeader(accessToken)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: config.authKeys[0].kid });
    expect(expiresAt).toEqual(later(ACCESS_TOKEN_SECONDS));
  });

  test.each(['customer', 'staff'] as const)('for suppliers are refused at the endpoint for %s', async (audience) => {
    const { accessToken } = await issue();
    expect(await readAccessToken(config, accessToken, audience, now)).toBeNull();
  });

  test('are refused once they have expired', async () => {
    const { accessToken } = await issue();
    expect(await readAccessToken(config, accessToken, 'supplier', later(ACCESS_TOKEN_SECONDS - 1))).not.toBeNull();
    expect(await readAccessToken(config, accessToken, 'supplier', later(ACCESS_TOKEN_SECONDS))).toBeNull();
  });

  test('are refused when a claim was changed', async () => {
    const [header, , signature] = (await issue()).accessToken.split('.');
    const claims = { ...decodeJwt((await issue()).accessToken), supplier: randomUUID() };
    const tampered = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    expect(await readAccessToken(config, tampered, 'supplier', now)).toBeNull();
  });

  test('are refused without a signature, whatever their header says', async () => {
    const claims = decodeJwt((await issue()).accessToken);
    expect(await readAccessToken(config, new UnsecuredJWT(claims).encode(), 'supplier', now)).toBeNull();
  });

  test('signed with the public key as a shared secret are refused', async () => {
    const { accessToken } = await issue();
    const secret = new TextEncoder().encode(JSON.stringify(publicKeySet(config.authKeys).keys[0]));
    const header = { ...decodeProtectedHeader(accessToken), alg: 'HS256' };
    const forged = await new SignJWT(decodeJwt(accessToken)).setProtectedHeader(header).sign(secret);
    expect(await readAccessToken(config, forged, 'supplier', now)).toBeNull();
  });

  test('of another installation are refused', async () => {
    const { accessToken } = await issueAccessToken({ ...config, publicUrl: 'https://other.example' }, supplierPerson, now);
    expect(await readAccessToken(config, accessToken, 'supplier', now)).toBeNull();
  });

  test('that are not tokens at all are refused', async () => {
    for (const text of ['', 'x', 'a.b.c', 'Bearer', '…']) expect(await readAccessToken(config, text, 'supplier', now)).toBeNull();
  });

  test('signed with the key before stay good while that key is kept', async () => {
    const [before, after] = [newKey(), newKey()];
    const { accessToken } = await issueAccessToken(configWith(before), supplierPerson, now);
    expect(await readAccessToken(configWith(after, before), accessToken, 'supplier', now)).toMatchObject({ principal: supplierPerson });
    expect(await readAccessToken(configWith(after), accessToken, 'supplier', now)).toBeNull();
  });
});

test('the published keys hold no private part', () => {
  const key = newKey();
  expect(publicKeySet([key])).toEqual({ keys: [{ kty: 'EC', crv: 'P-256', x: key.x, y: key.y, kid: key.kid, alg: 'ES256', use: 'sig' }] });
});
