const LONGEST = 100;

/** The part of an address that a title gives, in any script: its words, joined by hyphens. */
export function slugOf(title: string): string {
  const words = title.normalize('NFKC').toLowerCase().replace(/[\u200c-\u200f]/gu, '-').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/, '');
}

/** Whether a text can stand in an address as it is. */
export function isSlug(text: string): boolean {
  return slugOf(text) === text && text !== '';
}
