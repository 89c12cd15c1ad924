const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', '&': '+' };

/**
 * A text in the letters that every bank of the SEPA scheme takes: a to z, digits and `/ - ? : ( ) . , ' +`. Marks on letters
 * are left out; what has no such letter becomes a full stop.
 * @param longest how many characters the field holds
 */
export function bankText(text: string, longest: number): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæÆœŒøØłŁđĐı&]/g, (letter) => LETTERS[letter]!)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^A-Za-z0-9/\-?:().,'+ ]/gu, '.')
    .trim();
  return plain.slice(0, longest).trim();
}
