import type { Locale } from '../../shared/locale.js';
import { foldText } from './fold-text.js';

const MOST_WORDS = 12;
/** Digits, and the few letters that stand before them. */
const PART_OF_NUMBER = /^(?:\d+|[a-z]{1,2})$/;

/** Words that say nothing about what is looked for. */
const EMPTY_WORDS: Record<Locale, ReadonlySet<string>> = {
  en: words(`a about after again all also am an and any are as at be because been before but by can could did do does for from get got had has have
    hello hi how i if in into is it its just like me my no not of on or our please so some than thank thanks that the their them then there these
    they this to too us was we were what when where which who why will with would you your`),
  'zh-CN': words('的 了 我 我们 你 你们 您 他 是 在 有 和 与 吗 呢 吧 请 请问 怎么 怎样 如何 什么 为什么 一个 一下 不 没 没有 这 这个 那 那个 也 就 都 还 要 想 能 可以 会 到 从 对 把 被 给 很 但 但是 因为 所以 如果 谢谢'),
  fa: words('و در به از که این آن را با برای من ما شما او ایشان است هست نیست بود شد شده شود می نمی یک هم چه چرا چگونه چطور کی کجا تا یا اگر ولی اما باید لطفا سلام ممنون متشکرم کنم کنید کرد کرده ام اید اند هر همه بر پس'),
};

/** What a word may end in without meaning another thing; the longest comes first. */
const ENDINGS: Record<Locale, RegExp | null> = {
  en: /(?<=\p{L}{3})(?:'s|ies|ing|ed|(?<![siu])s|y)$/u,
  'zh-CN': null,
  fa: /(?<=\p{L}{3})(?:هایی|های|ها)$/u,
};

/**
 * The words of a text by which articles are found: folded, without endings, each once, at most 12. What says nothing is
 * left out, unless there is nothing else.
 */
export function searchWords(text: string, language: Locale): string[] {
  const words = wordsIn(text, language);
  const telling = words.filter((word) => !EMPTY_WORDS[language].has(word));
  return stemsOf(telling.length ? telling : words, language);
}

/** The same, without what says nothing in any case: who writes a greeting, or the number of an order, is not looking for one. */
export function tellingWords(text: string, language: Locale): string[] {
  return stemsOf(wordsIn(text, language).filter((word) => !EMPTY_WORDS[language].has(word) && !PART_OF_NUMBER.test(word)), language);
}

function wordsIn(text: string, language: Locale): string[] {
  const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  return joinSingles(segments.map(({ segment, isWordLike }) => (isWordLike ? foldText(segment) : '')), EMPTY_WORDS[language]);
}

/** Of a Chinese word that it does not know the segmenter makes single letters; those that stand side by side are the word. */
function joinSingles(segments: readonly string[], empty: ReadonlySet<string>): string[] {
  const words: string[] = [];
  let open = false;
  for (const segment of segments) {
    const isSingle = /^\p{Script=Han}$/u.test(segment) && !empty.has(segment);
    if (isSingle && open) words.push(words.pop()! + segment);
    else if (segment) words.push(segment);
    open = isSingle;
  }
  return words;
}

function stemsOf(words: readonly string[], language: Locale): string[] {
  const endings = ENDINGS[language];
  return [...new Set(words.map((word) => (endings ? word.replace(endings, '') : word)))].slice(0, MOST_WORDS);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).map(foldText));
}
