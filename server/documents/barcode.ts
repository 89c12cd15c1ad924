import { createRequire } from 'node:module';
import type * as bwip from 'bwip-js/node';

/** Symbols for what goods and papers carry: a number of our own; a serial shipping container code (GS1), 18 digits. */
const symbols = { code128: 'code128', sscc: 'gs1-128' } as const;

const require = createRequire(import.meta.url);

/** A barcode as SVG, without the text below it. */
export function barcode(symbol: keyof typeof symbols, text: string): string {
  return drawing().toSVG({ bcid: symbols[symbol], text: symbol === 'sscc' ? `(00)${text}` : text, height: 10, includetext: false });
}

/** A square that telephones read, as SVG. */
export function qrCode(text: string): string {
  return drawing().toSVG({ bcid: 'qrcode', text });
}

/** The package knows a hundred symbols: it is loaded with the first one. */
function drawing(): typeof bwip {
  return require('bwip-js/node') as typeof bwip;
}
