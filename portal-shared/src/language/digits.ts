const persianZero = '۰'.codePointAt(0)!;
const arabicZero = '٠'.codePointAt(0)!;

/** Persian and Arabic digits and separators as Latin ones; everything else stays. */
export function toLatinDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.codePointAt(0)! - persianZero))
    .replace(/[٠-٩]/g, (digit) => String(digit.codePointAt(0)! - arabicZero))
    .replace(/٫/g, '.')
    .replace(/[٬،]/g, ',')
    .replace(/[−‐]/g, '-');
}

/**
 * The decimal string in what a person typed, or null when it is no number. Digits of any of the three scripts, with or
 * without grouping. A single comma followed by other than three digits is read as the decimal mark (`12,5`).
 */
export function parseDecimal(typed: string): string | null {
  const text = toLatinDigits(typed).replace(/[\s\u00a0\u202f\u200e\u200f]/g, '');
  const decimalComma = /^-?\d+,(\d{1,2}|\d{4,})$/.test(text);
  const plain = decimalComma ? text.replace(',', '.') : text.replace(/,(?=\d{3}(\D|$))/g, '');
  if (!/^-?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return null;
  return plain.replace(/^(-?)\./, '$10.').replace(/\.$/, '');
}
