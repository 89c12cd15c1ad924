import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../../server/domains/knowledge/fold-text.js';
import { markMatches, snippetOf } from '../../../server/domains/knowledge/mark-matches.js';
import { searchWords } from '../../../server/domains/knowledge/search-words.js';
import { isSlug, slugOf } from '../../../server/domains/knowledge/slug.js';

describe('the words that are looked for', () => {
  test.each([
    ['en', 'How do I return the Invoices?', ['return', 'invoice']],
    ['en', 'my delivery is delayed', ['deliver', 'delay']],
    ['en', 'What is this', ['what', 'is', 'this']],
    ['en', 'address address', ['address']],
    ['zh-CN', '请问怎么退货', ['退货']],
    ['fa', 'سفارش‌های من كجا هستند', ['سفارش', 'هستند']],
    ['fa', 'گارانتی ۲۴ ماهه', ['گارانتی', '24', 'ماهه']],
    ['en', ' !? ', []],
  ] as const)('in %s of "%s" are %j', (language, text, words) => {
    expect(searchWords(text, language)).toEqual(words);
  });

  test('are at most twelve', () => {
    expect(searchWords(Array.from({ length: 40 }, (_, index) => `word${index}`).join(' '), 'en')).toHaveLength(12);
  });
});

describe('a marked text', () => {
  const shown = (parts: { text: string; match: boolean }[]) => parts.map(({ text, match }) => (match ? `[${text}]` : text)).join('');

  test.each([
    ['Returning goods, and returns', ['return'], '[Returning] goods, and [returns]'],
    ['如何退货和退款', ['退货'], '如何[退货]和退款'],
    ['همهٔ سفارش‌ها و سفارش', ['سفارش'], 'همهٔ [سفارش‌ها] و [سفارش]'],
    ['سفارش ۱۲۳', ['123'], 'سفارش [۱۲۳]'],
    ['ＡＢＣ ﬁne', ['abc', 'fin'], '[ＡＢＣ] [ﬁne]'],
    ['Nothing here', ['absent'], 'Nothing here'],
  ])('of "%s" marks %j', (text, words, expected) => {
    expect(shown(markMatches(text, words))).toBe(expected);
  });

  test('is the text, whatever it is and whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' }).map(foldText), { maxLength: 4 }), (text, words) => {
        const parts = markMatches(text, words);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const [index, part] of parts.entries()) expect(part.match).not.toBe(parts[index + 1]?.match);
      }),
    );
  });

  test('of a long text is what stands around the first match', () => {
    const text = `${'before '.repeat(50)}the pallet ${'after '.repeat(50)}`;
    const parts = snippetOf(text, ['pallet']);
    const whole = parts.map((part) => part.text).join('');
    expect(whole.length).toBeLessThan(220);
    expect(whole).toMatch(/^…before .*pallet after .*…$/);
    expect(parts.filter(({ match }) => match)).toEqual([{ text: 'pallet', match: true }]);
    expect(snippetOf('Short', ['absent'])).toEqual([{ text: 'Short', match: false }]);
  });
});

describe('an address', () => {
  test.each([
    ['My order is late: what now?', 'my-order-is-late-what-now'],
    ['  订单延误了怎么办?', '订单延误了怎么办'],
    ['رمز عبورم را فراموش کرده‌ام', 'رمز-عبورم-را-فراموش-کرده-ام'],
    ['../../etc', 'etc'],
  ])('of "%s" is "%s"', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
    expect(isSlug(slug)).toBe(true);
  });

  test('made of any title is good, unless nothing is left', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => slugOf(title) === '' || isSlug(slugOf(title))));
  });
});
