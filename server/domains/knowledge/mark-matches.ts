import { foldText } from './fold-text.js';

/** A stretch of a text, and whether it is what was looked for. */
export interface TextPart {
  text: string;
  match: boolean;
}

/** A letter as people see it, what it is compared by, and whether words go on over it. */
interface Letter {
  shown: string;
  match: boolean;
}

const SNIPPET_LETTERS = 180;
const LETTERS_BEFORE = 50;
/** Chinese is written without gaps between words, so a match ends where it ends. */
const GOES_ON = /^(?!\p{Script=Han})[\p{L}\p{M}\p{N}]/u;

/** The whole text in parts, with the words that were found marked to their ends. @param words folded */
export function markMatches(text: string, words: readonly string[]): TextPart[] {
  return partsOf(lettersOf(text, words));
}

/** What stands around the first word that was found, or the beginning when none was. @param words folded */
export function snippetOf(text: string, words: readonly string[]): TextPart[] {
  const letters = lettersOf(text.replace(/\s+/g, ' ').trim(), words);
  const first = Math.max(letters.findIndex(({ match }) => match), 0);
  const start = wordStart(letters, Math.max(first - LETTERS_BEFORE, 0));
  const end = wordStart(letters, Math.min(start + SNIPPET_LETTERS, letters.length));
  const ellipsis = { shown: '…', match: false };
  return partsOf([...(start > 0 ? [ellipsis] : []), ...letters.slice(start, end), ...(end < letters.length ? [ellipsis] : [])]);
}

/** The nearest beginning of a word at or before a place; the place itself in a script without gaps. */
function wordStart(letters: readonly Letter[], place: number): number {
  if (place >= letters.length) return letters.length;
  for (let start = place; start > Math.max(place - 20, 0); start -= 1) if (letters[start - 1]!.shown === ' ') return start;
  return place;
}

function lettersOf(text: string, words: readonly string[]): Letter[] {
  const shown = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
  const letters = shown.map((letter) => ({ shown: letter, match: false }));
  // Folding may make a letter vanish or two of one: which letter each folded one comes from is kept.
  const origins = shown.flatMap((letter, index) => Array<number>(foldText(letter).length).fill(index));
  const folded = shown.map(foldText).join('');
  for (const word of words) for (const place of placesOf(folded, word)) mark(letters, origins[place]!, origins[place + word.length - 1]!);
  return letters;
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  if (!word) return places;
  for (let place = text.indexOf(word); place >= 0; place = text.indexOf(word, place + word.length)) places.push(place);
  return places;
}

function mark(letters: Letter[], from: number, to: number): void {
  let end = to;
  if (GOES_ON.test(letters[to]!.shown)) while (letters[end + 1] && GOES_ON.test(letters[end + 1]!.shown)) end += 1;
  for (let place = from; place <= end; place += 1) letters[place]!.match = true;
}

function partsOf(letters: readonly Letter[]): TextPart[] {
  const parts: TextPart[] = [];
  for (const { shown, match } of letters) {
    const last = parts.at(-1);
    if (last?.match === match) last.text += shown;
    else parts.push({ text: shown, match });
  }
  return parts;
}
