import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Allowance } from './auth/allowance.js';
import { roles } from './auth/permissions.js';
import { ownAuthKeys, parseAuthKeys, readAuthKeys, type SigningKeys } from './auth-keys.js';
import { address, allowance, flag, integer, networks, oneOf, SettingError, severalOf, text, type Environment } from './config-settings.js';

/** Everything about this server that its operator decides. */
export interface Config {
  /** NODE_ENV=production: portals answer trusted documents only, errors hide their cause. */
  production: boolean;
  /** DEMO: load the demonstration company into an empty database, show its log-ins and its mails. */
  demonstration: boolean;
  /** HOST: the address to listen on. */
  host: string;
  /** PORT: 0 takes a free one. */
  port: number;
  /** PUBLIC_URL: where people reach this server, without a slash at the end. */
  publicUrl: string;
  /** TRUSTED_PROXIES: the proxies in front of this server, whose X-Forwarded-For tells the client's address. */
  trustedProxies: string[];
  /** DATABASE_URL: undefined means the embedded PostgreSQL, which sets it when it has started. */
  databaseUrl: string | undefined;
  /** DATA_DIR: the embedded database, files, mails and keys; absolute. */
  dataDirectory: string;
  /** STORAGE_URL: where uploaded files are kept; a file: address, or s3: with its secret. */
  storageUrl: URL;
  /** SCANNER_URL: clamd, which looks for malicious software in uploaded files; undefined means that nobody looks. */
  scannerUrl: URL | undefined;
  /** SMTP_URL: undefined means that mails are written to `mail` in the data directory. May hold a password. */
  smtpUrl: string | undefined;
  /** MAIL_FROM: the sender of mails. */
  mailFrom: string;
  /** SUPPORT_ADDRESS: where customers write to, in lower case; undefined means that mails to customers cannot be answered. */
  supportAddress: string | undefined;
  /** IMAP_URL: the mailbox whose mails become tickets, with its password; undefined means that none is fetched. */
  imapUrl: URL | undefined;
  /** MAIL_WEBHOOK_SECRET: what a mail server signs mails with that it hands over; undefined means that none may. */
  mailWebhookSecret: string | undefined;
  /** AUTH_KEYS: private keys of access tokens; the first signs, all verify. */
  authKeys: SigningKeys;
  /** The file they are read from: the one that AUTH_KEYS names, or that of the data directory; undefined when AUTH_KEYS holds them itself. */
  authKeysFile: string | undefined;
  /** SECOND_FACTOR_ROLES: the roles of staff that may do nothing before they have connected an authenticator app. */
  secondFactorRoles: readonly string[];
  /** STAFF_ALLOWANCE, PORTAL_ALLOWANCE, GUEST_ALLOWANCE: what each person, or address of people not signed in, may ask for, by the cost of documents. */
  allowances: Record<'staff' | 'portal' | 'guest', Allowance>;
  /** OTEL_EXPORTER_OTLP_ENDPOINT: where traces are sent to; undefined means nowhere. */
  tracesUrl: URL | undefined;
  /** LOG_LEVEL */
  logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * Reads all settings. Nothing else in the server reads the environment.
 * Throws a SettingError that names the first setting which is missing or malformed, and what would be right.
 */
export function loadConfig(environment: Environment): Config {
  const port = integer(environment, 'PORT', 4000, 0, 65535);
  const dataDirectory = resolve(text(environment, 'DATA_DIR') ?? '.data');
  const databaseUrl = address(environment, 'DATABASE_URL', ['postgres', 'postgresql'], 'postgresql://user:password@host:5432/database');
  const authKeys = text(environment, 'AUTH_KEYS');
  if (databaseUrl && !authKeys) {
    throw new SettingError('AUTH_KEYS', 'must be given together with DATABASE_URL: a JSON Web Key Set of private ES256 keys, or the file:///… of one');
  }
  return {
    production: oneOf(environment, 'NODE_ENV', ['production', 'development', 'test'], 'development') === 'production',
    demonstration: flag(environment, 'DEMO', databaseUrl === undefined),
    host: text(environment, 'HOST') ?? '127.0.0.1',
    port,
    publicUrl: origin(environment) ?? `http://localhost:${port}`,
    trustedProxies: networks(environment, 'TRUSTED_PROXIES'),
    databaseUrl: databaseUrl?.href,
    dataDirectory,
    storageUrl: storage(environment) ?? pathToFileURL(join(dataDirectory, 'files')),
    scannerUrl: scanner(environment),
    smtpUrl: address(environment, 'SMTP_URL', ['smtp', 'smtps'], 'smtp://user:password@host:587')?.href,
    mailFrom: text(environment, 'MAIL_FROM') ?? 'Counterpart <no-reply@counterpart.example>',
    supportAddress: supportAddress(environment),
    imapUrl: mailbox(environment),
    mailWebhookSecret: webhookSecret(environment),
    ...keys(authKeys, join(dataDirectory, 'auth-keys.json')),
    secondFactorRoles: severalOf(environment, 'SECOND_FACTOR_ROLES', roles.staff),
    allowances: {
      staff: allowance(environment, 'STAFF_ALLOWANCE', { atOnce: 100_000, perSecond: 2_000 }),
      portal: allowance(environment, 'PORTAL_ALLOWANCE', { atOnce: 20_000, perSecond: 300 }),
      guest: allowance(environment, 'GUEST_ALLOWANCE', { atOnce: 20_000, perSecond: 300 }),
    },
    tracesUrl: traces(environment),
    logLevel: oneOf(environment, 'LOG_LEVEL', LOG_LEVELS, 'info'),
  };
}

/** The keys themselves, their file, or those of the data directory; from a file they are read again when it changes. */
function keys(given: string | undefined, ownFile: string): Pick<Config, 'authKeys' | 'authKeysFile'> {
  if (!given) return { authKeys: ownAuthKeys(ownFile), authKeysFile: ownFile };
  if (!given.startsWith('file:')) return { authKeys: parseAuthKeys(given), authKeysFile: undefined };
  if (!URL.canParse(given)) throw new SettingError('AUTH_KEYS', 'must be keys, or the address of their file like file:///etc/counterpart/auth-keys.json');
  const authKeysFile = fileURLToPath(given);
  return { authKeys: readAuthKeys(authKeysFile), authKeysFile };
}

function origin(environment: Environment): string | undefined {
  const url = address(environment, 'PUBLIC_URL', ['http', 'https'], 'https://counterpart.company.example');
  if (url && url.href !== `${url.origin}/`) {
    throw new SettingError('PUBLIC_URL', 'must end after host and port, like https://counterpart.company.example');
  }
  return url?.origin;
}

const S3_EXAMPLE = 's3://key:secret@storage.example:9000/bucket?region=us-east-1&tls=true';

function storage(environment: Environment): URL | undefined {
  const url = address(environment, 'STORAGE_URL', ['file', 's3'], `file:///var/lib/counterpart/files or ${S3_EXAMPLE}`);
  if (url?.protocol !== 's3:') return url;
  const whole = url.username && url.password && url.host && /^\/[^/]+$/.test(url.pathname);
  const known = [...url.searchParams].every(([name, value]) => name === 'region' || (name === 'tls' && /^(true|false)$/.test(value)));
  if (!whole || !known) throw new SettingError('STORAGE_URL', `must name key, secret, host and bucket, like ${S3_EXAMPLE}`);
  return url;
}

function scanner(environment: Environment): URL | undefined {
  const url = address(environment, 'SCANNER_URL', ['tcp'], 'tcp://clamd.example:3310');
  if (url && !url.port) throw new SettingError('SCANNER_URL', 'must name host and port, like tcp://clamd.example:3310');
  return url;
}

function traces(environment: Environment): URL | undefined {
  const url = address(environment, 'OTEL_EXPORTER_OTLP_ENDPOINT', ['http', 'https'], 'http://collector.example:4318');
  return url && new URL(`${url.href.replace(/\/$/, '')}/v1/traces`);
}

/** Short enough that a ticket's number and a signature fit before the @ beside it. */
const SUPPORT_ADDRESS = /^[^\s@+<>"]{1,24}@[^\s@.<>"]+(?:\.[^\s@.<>"]+)+$/;

function supportAddress(environment: Environment): string | undefined {
  const value = text(environment, 'SUPPORT_ADDRESS')?.toLowerCase();
  if (value === undefined || SUPPORT_ADDRESS.test(value)) return value;
  throw new SettingError('SUPPORT_ADDRESS', 'must be an address like support@company.example, with at most 24 characters and no + before the @');
}

function mailbox(environment: Environment): URL | undefined {
  const url = address(environment, 'IMAP_URL', ['imap', 'imaps'], 'imaps://user:password@host:993/INBOX');
  if (url && !supportAddress(environment)) throw new SettingError('SUPPORT_ADDRESS', 'must be given together with IMAP_URL: answers to mails arrive there');
  return url;
}

const SHORTEST_SECRET = 32;

function webhookSecret(environment: Environment): string | undefined {
  const secret = text(environment, 'MAIL_WEBHOOK_SECRET');
  if (secret && secret.length < SHORTEST_SECRET) throw new SettingError('MAIL_WEBHOOK_SECRET', `must have at least ${SHORTEST_SECRET} characters`);
  if (secret && !supportAddress(environment)) throw new SettingError('SUPPORT_ADDRESS', 'must be given together with MAIL_WEBHOOK_SECRET: answers to mails arrive there');
  return secret;
}
