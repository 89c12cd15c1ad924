import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { locales } from '../../../server/shared/locale.js';
import { filesUnder, root, textOf } from './sources.js';

const folders = [
  'portal-shared/src/languages',
  'portal-supplier/src/languages',
  'portal-customer/src/languages',
  'server/documents/texts',
  'server/graphiql/languages',
  'server/domains/purchasing/order-lines/heads',
  'server/http/page-texts',
  'server/jobs/mail-texts',
].filter((folder) => existsSync(join(root, folder)));

type Texts = Map<string, string>;

/** Every text of a language by its path: of one file, or of a folder whose files are named after the first part. */
function textsOf(folder: string, locale: string): Texts {
  const found: Texts = new Map();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value);
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, path ? `${path}.${key}` : key);
  };
  const single = `${folder}/${locale}.json`;
  if (existsSync(join(root, single))) walk(JSON.parse(textOf(single)), '');
  else for (const path of filesUnder(`${folder}/${locale}`, ['.json'])) walk(JSON.parse(textOf(path)), basename(path, '.json'));
  return found;
}

const placeholders = (text: string) => [...new Set(text.match(/\{[^}]+\}/g))].sort();

describe.each(folders)('the texts in %s', (folder) => {
  const english = textsOf(folder, 'en');

  test.each(locales)('are all there in %s, and no others', (locale) => {
    expect([...textsOf(folder, locale).keys()].sort()).toEqual([...english.keys()].sort());
  });

  test.each(locales)('say something in %s, with the same values to fill in', (locale) => {
    const texts = textsOf(folder, locale);
    const wrong = [...english].filter(([key, text]) => {
      const translated = texts.get(key) ?? '';
      return !translated.trim() || placeholders(translated).join() !== placeholders(text).join();
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test.each([['zh-CN', /\p{Script=Han}/u], ['fa', /\p{Script=Arabic}/u]])('are written in the script of %s', (locale, script) => {
    // A name, a symbol or a bare value stays as it is.
    const needsWords = (text: string) => /[a-z]{3}/.test(text.replace(/\{[^}]+\}/g, '').replace(/Counterpart/g, ''));
    const foreign = [...textsOf(folder, locale)].filter(([key, text]) => needsWords(english.get(key) ?? '') && !script.test(text));
    expect(foreign).toEqual([]);
  });
});

describe.each(['portal-supplier', 'portal-customer'])('%s', (portal) => {
  const known = new Set([...textsOf('portal-shared/src/languages', 'en').keys(), ...textsOf(`${portal}/src/languages`, 'en').keys()]);
  const sources = ['portal-shared/src', `${portal}/src`].flatMap((folder) => filesUnder(folder, ['.ts', '.vue']));

  test('uses no text that nobody wrote', () => {
    const used = sources.flatMap((path) => [...textOf(path).matchAll(/\bt\('([\w.-]+)'/g)].map(([, key]) => ({ path, key: key! })));
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter(({ key }) => !known.has(key)).map(({ path, key }) => `${path} uses ${key}`)).toEqual([]);
  });

  test('uses no family of texts that nobody wrote', () => {
    const families = sources.flatMap((path) => [...textOf(path).matchAll(/\bt\(`([\w.-]+)\.\$\{/g)].map(([, key]) => ({ path, key: key! })));
    const unknown = families.filter(({ key }) => ![...known].some((candidate) => candidate.startsWith(`${key}.`)));
    expect(unknown.map(({ path, key }) => `${path} uses ${key}.…`)).toEqual([]);
  });
});
