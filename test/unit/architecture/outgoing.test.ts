import { expect, test } from '@jest/globals';
import { filesUnder, textOf } from './sources.js';

/** What can open a connection to elsewhere. */
const opens = /\bfetch\(|from 'node:(http|https|http2|tls|dgram)'|\bconnect\b[^'\n]*from 'node:net'|new S3Client|createTransport\(|new ImapFlow/;

/** Each to the host that a setting names, and to no other. */
const bySetting: Record<string, string> = {
  'server/domains/mail/open-inbox.ts': 'IMAP_URL',
  'server/jobs/mailer.ts': 'SMTP_URL',
  'server/storage/s3-storage.ts': 'STORAGE_URL',
  'server/storage/scanner.ts': 'SCANNER_URL',
};

// There are no webhooks: no address that somebody typed into a form is ever called.
test('the server connects to nothing but what its settings name', () => {
  const files = filesUnder('server', ['.ts']).filter((file) => !file.startsWith('server/graphiql/') && opens.test(textOf(file)));
  expect(files.sort()).toEqual(Object.keys(bySetting).sort());
});
