/** The beginning of a text, at most `longest` units of UTF-16 long; no character is cut in half, which JSON columns refuse. */
export function beginningOf(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}
