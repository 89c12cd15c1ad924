import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../server/config.js';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'counterpart-config-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const load = (settings: Record<string, string> = {}) => loadConfig({ DATA_DIR: directory, ...settings });
const DATABASE_URL = 'postgresql://app:s3cret@db.example:5432/counterpart';

test('without settings it is the demonstration on the embedded database at port 4000', () => {
  expect(load()).toMatchObject({
    demonstration: true,
    production: false,
    databaseUrl: undefined,
    port: 4000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:4000',
    logLevel: 'info',
  });
});

test('keys are made once and only their owner can read them', () => {
  const first = load().authKeys;
  expect(load().authKeys).toEqual(first);
  expect(statSync(join(directory, 'auth-keys.json')).mode & 0o777).toBe(0o600);
});

test('a database of its own comes without demonstration data and needs keys', () => {
  const AUTH_KEYS = JSON.stringify({ keys: load().authKeys });
  expect(load({ DATABASE_URL, AUTH_KEYS }).demonstration).toBe(false);
  expect(() => load({ DATABASE_URL })).toThrow('Setting AUTH_KEYS: must be given together with DATABASE_URL');
});

test('the proxies in front are given as a list', () => {
  expect(load({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8, fd00::/8' }).trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
});

test('roles that need a second factor are given as a list', () => {
  expect(load().secondFactorRoles).toEqual([]);
  expect(load({ SECOND_FACTOR_ROLES: 'ADMIN, FINANCE' }).secondFactorRoles).toEqual(['ADMIN', 'FINANCE']);
});

describe('a malformed setting is named together with what would be right', () => {
  test.each([
    ['PORT', '70000', 'must be a whole number from 0 to 65535'],
    ['PORT', '40x', 'must be a whole number from 0 to 65535'],
    ['TRUSTED_PROXIES', 'true', 'must be addresses or networks'],
    ['TRUSTED_PROXIES', '127.0.0.1,10.0.0.0/40', 'must be addresses or networks'],
    ['SECOND_FACTOR_ROLES', 'ADMIN,OWNER', 'must be some of ADMIN, BUYER'],
    ['DEMO', 'yes', 'must be one of true, false'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error'],
    ['NODE_ENV', 'live', 'must be one of production, development, test'],
    ['DATABASE_URL', 'mysql://root@db/x', 'must be an address like postgresql://'],
    ['SMTP_URL', 'mail.example', 'must be an address like smtp://'],
    ['IMAP_URL', 'pop3://mail.example', 'must be an address like imaps://'],
    ['STAFF_ALLOWANCE', '4999/10', 'must be what may be asked for at once, at least 5000'],
    ['GUEST_ALLOWANCE', '20000', 'must be what may be asked for at once, at least 5000'],
    ['MAIL_WEBHOOK_SECRET', 'short', 'must have at least 32 characters'],
    ['SUPPORT_ADDRESS', 'support+tickets@company.example', 'must be an address like support@company.example'],
    ['PUBLIC_URL', 'https://company.example/counterpart', 'must end after host and port'],
    ['STORAGE_URL', 'ftp://files', 'must be an address like file://'],
    ['STORAGE_URL', 's3://storage.example/bucket', 'must name key, secret, host and bucket, like s3://'],
    ['STORAGE_URL', 's3://key:secret@storage.example', 'must name key, secret, host and bucket, like s3://'],
    ['STORAGE_URL', 's3://key:secret@storage.example/bucket?tls=no', 'must name key, secret, host and bucket, like s3://'],
    ['STORAGE_URL', 's3://key:secret@storage.example/bucket?zone=1', 'must name key, secret, host and bucket, like s3://'],
    ['SCANNER_URL', 'http://clamd:3310', 'must be an address like tcp://clamd'],
    ['SCANNER_URL', 'tcp://clamd', 'must name host and port'],
    ['AUTH_KEYS', '{"keys":[{"kty":"RSA"}]}', 'must be a JSON Web Key Set'],
    ['AUTH_KEYS', 'not json', 'must be a JSON Web Key Set'],
  ])('%s=%s', (name, value, reason) => {
    expect(() => load({ [name]: value })).toThrow(`Setting ${name}: ${reason}`);
  });
});

test('files can be kept in object storage and scanned', () => {
  const settings = { STORAGE_URL: 's3://key:se%2Fcret@storage.example:9000/bucket?region=eu-central-1&tls=false', SCANNER_URL: 'tcp://clamd.example:3310' };
  expect(load(settings)).toMatchObject({ storageUrl: new URL(settings.STORAGE_URL), scannerUrl: new URL(settings.SCANNER_URL) });
  expect(load()).toMatchObject({ storageUrl: new URL(`file://${directory}/files`), scannerUrl: undefined });
});

test('an error does not repeat a secret', () => {
  expect(() => load({ STORAGE_URL: 's3://key:hunter2@storage.example' })).toThrow(expect.not.stringContaining('hunter2'));
  expect(() => load({ SMTP_URL: 'http://user:hunter2@mail.example' })).toThrow(expect.not.stringContaining('hunter2'));
  expect(() => load({ AUTH_KEYS: '{"keys":[{"d":"hunter2"}]}' })).toThrow(expect.not.stringContaining('hunter2'));
});
