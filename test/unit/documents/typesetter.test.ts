import { afterAll, describe, expect, test } from '@jest/globals';
import { extractText } from 'unpdf';
import type { Letter } from '../../../server/documents/letter.js';
import { Typesetter } from '../../../server/documents/typesetter.js';

const typesetter = new Typesetter();
afterAll(() => typesetter.close());

const letter = (more: Partial<Letter>): Letter => ({
  template: 'letter',
  title: 'Letter',
  number: 'L-1',
  mark: null,
  sender: { name: 'Sender', lines: [] },
  parties: [],
  facts: [],
  sections: [],
  remarks: [],
  barcode: null,
  ...more,
});
const textOf = async (pdf: Uint8Array) => (await extractText(new Uint8Array(pdf), { mergePages: true })).text;

describe('the typesetter', () => {
  test('sets the three scripts on one page, in whatever language the page is', async () => {
    const remarks = [{ label: 'Names', text: 'Ball valve 阀门 شیر' }];
    for (const locale of ['en', 'zh-CN', 'fa'] as const) {
      const text = await textOf(await typesetter.set(letter({ remarks }), locale));
      for (const word of ['Ball valve', '阀门', 'شیر']) expect(text).toContain(word);
    }
  });

  test('says what stands in a table without rows', async () => {
    const sections = [{ heading: 'Lines', columns: [{ label: 'Item', align: 'start', wide: true }], rows: [], totals: [], empty: 'Nothing yet.' } as const];
    expect(await textOf(await typesetter.set(letter({ sections }), 'en'))).toContain('Nothing yet.');
  });

  test('refuses a page that no template shows, and sets the next one', async () => {
    await expect(typesetter.set({ template: 'poem' }, 'en')).rejects.toThrow();
    const pages = await Promise.all([typesetter.set(letter({ number: 'A-1' }), 'en'), typesetter.set({ template: 'poem' }, 'en').catch(() => null), typesetter.set(letter({ number: 'B-2' }), 'en')]);
    expect(pages[1]).toBeNull();
    expect([await textOf(pages[0]!), await textOf(pages[2]!)]).toEqual([expect.stringContaining('A-1'), expect.stringContaining('B-2')]);
  });

  test('starts again after its thread ended', async () => {
    await typesetter.set(letter({}), 'en');
    await typesetter.close();
    expect(await textOf(await typesetter.set(letter({ number: 'C-3' }), 'en'))).toContain('C-3');
  });
});
