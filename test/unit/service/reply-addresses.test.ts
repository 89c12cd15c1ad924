import { describe, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { readReplyAddress, replyAddress } from '../../../server/auth/reply-addresses.js';
import type { SigningKey } from '../../../server/auth-keys.js';

function newKey(kid: string): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...(privateKey.export({ format: 'jwk' }) as Omit<SigningKey, 'kid'>), kid };
}

const supportAddress = 'support@meridian.example';
const old = newKey('old');
const config = { supportAddress, authKeys: [old] as [SigningKey] };
const address = replyAddress(config, 'T-2026-000123')!;

describe('the reply address of a ticket', () => {
  test('names the ticket, is signed and fits into what mail servers take before the @', () => {
    expect(address).toMatch(/^support\+t-2026-000123\.[a-z2-7]{20}@meridian\.example$/);
    expect(replyAddress({ ...config, supportAddress: `${'s'.repeat(24)}@meridian.example` }, 'T-2026-000123')!.indexOf('@')).toBeLessThanOrEqual(64);
  });

  test('is read whatever case a mail server gave it, and after another key was put before its own', () => {
    expect(readReplyAddress(config, address)).toBe('T-2026-000123');
    expect(readReplyAddress(config, address.toUpperCase())).toBe('T-2026-000123');
    expect(readReplyAddress({ supportAddress, authKeys: [newKey('new'), old] }, address)).toBe('T-2026-000123');
  });

  test.each([
    ['of another ticket under the same signature', address.replace('000123', '000124')],
    ['with a signature that somebody tried', address.replace(/\.[a-z2-7]{20}@/, `.${'a'.repeat(20)}@`)],
    ['at another domain', address.replace('meridian', 'elsewhere')],
    ['of another mailbox', address.replace('support', 'sales')],
    ['without a signature', 'support+t-2026-000123@meridian.example'],
    ['that is the support address itself', supportAddress],
    ['that is no address', 'support'],
  ])('is not taken for one %s', (_, other) => {
    expect(readReplyAddress(config, other)).toBeNull();
  });

  test('of another installation is nothing here, and there is none without a support address', () => {
    expect(readReplyAddress({ supportAddress, authKeys: [newKey('foreign')] }, address)).toBeNull();
    expect(replyAddress({ ...config, supportAddress: undefined }, 'T-2026-000123')).toBeNull();
  });
});
