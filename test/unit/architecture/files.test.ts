import { expect, test } from '@jest/globals';
import { filesUnder, sourceFolders, textOf } from './sources.js';

const LONGEST_FILE = 300;

/** A released migration is never edited, so it is never split either. */
const isMigration = (path: string) => path.startsWith('server/database/migrations/');

const code = sourceFolders.flatMap((folder) => filesUnder(folder, ['.ts', '.vue', '.mjs', '.cjs', '.tsx', '.css', '.graphql', '.sql']));
const lineCount = (path: string) => textOf(path).trimEnd().split('\n').length;

test('no file is longer than 300 lines, migrations and generated ones aside', () => {
  expect(code.filter((path) => !isMigration(path) && lineCount(path) > LONGEST_FILE)).toEqual([]);
});

test('no folder or file is a drawer for everything', () => {
  const drawer = /(^|\/)(utils?|helpers?|common|misc|managers?)(\.[a-z.]+)?(\/|$)/i;
  expect(code.filter((path) => drawer.test(path))).toEqual([]);
});

test('settings are read from the environment in the programs that start something, nowhere else', () => {
  const starts = [
    'server/build.mjs', 'server/launch.mjs', 'server/main.ts', 'server/create-admin.ts', 'server/rotate-keys.ts', 'server/verify-audit.ts', 'server/import/main.ts',
    'server/backup/run-command.ts', 'portal-shared/vite.ts',
  ];
  const readers = code.filter((path) => !path.startsWith('test/') && /\bprocess\s*\.\s*env\b/.test(textOf(path)));
  expect(readers.filter((path) => !starts.includes(path))).toEqual([]);
});

test('no source names a host that is not reserved for examples', () => {
  // Namespaces are names, not addresses; a name without a dot is no host of the internet.
  const allowed = /^[^.]*$|^(127\.0\.0\.1|\[::1\]|www\.w3\.org)$|\.example$|^example\.(com|org|net)$|\$\{/;
  /** Pages to which people are sent; the server never asks them anything. */
  const pagesOfOthers = ['server/domains/sales/carriers.ts'];
  const sources = sourceFolders.flatMap((folder) => filesUnder(folder, ['.ts', '.vue', '.mjs', '.tsx', '.css', '.html', '.json', '.svg', '.webmanifest']).filter((path) => !pagesOfOthers.includes(path)));
  const named = sources.flatMap((path) =>
    [...textOf(path).matchAll(/\b(?:https?|wss?|smtps?|postgres(?:ql)?):\/\/([^\s/'"`<>)]+)/g)]
      .map(([, authority]) => authority!.replace(/^.*@/, '').replace(/:\w*$/, ''))
      .filter((host) => /^[\w[]/.test(host) && !allowed.test(host))
      .map((host) => `${path} names ${host}`),
  );
  expect(named).toEqual([]);
});
