/** What `fold_text` of the database makes of these letters and digits. */
const FOLDED = new Map(
  zip('يىئكةۀؤإأآٱ', 'یییکههواااا').concat(zip('٠١٢٣٤٥٦٧٨٩', '0123456789'), zip('۰۱۲۳۴۵۶۷۸۹', '0123456789')),
);
/** Joiners, direction marks, the stretching stroke and vowel signs. */
const LEFT_OUT = /[\u200c-\u200f\u0640\u064b-\u0655\u0670]/gu;

/** The form in which texts are compared, in any script: that of `fold_text` in the database. */
export function foldText(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  return [...lower].map((letter) => FOLDED.get(letter) ?? letter).join('').replace(LEFT_OUT, '');
}

function zip(from: string, to: string): [string, string][] {
  const letters = [...to];
  return [...from].map((letter, index) => [letter, letters[index]!]);
}
