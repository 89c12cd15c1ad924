import { toSVG } from 'bwip-js/node';

/** Symbols for what goods and papers carry: a number of our own; a serial shipping container code (GS1), 18 digits. */
const symbols = { code128: 'code128', sscc: 'gs1-128' } as const;

/** A barcode as SVG, without the text below it. */
export function barcode(symbol: keyof typeof symbols, text: string): string {
  return toSVG({ bcid: symbols[symbol], text: symbol === 'sscc' ? `(00)${text}` : text, height: 10, includetext: false });
}

/** A square that telephones read, as SVG. */
export function qrCode(text: string): string {
  return toSVG({ bcid: 'qrcode', text });
}
