import { createRequire } from 'node:module';
import type sanitize from 'sanitize-html';

const require = createRequire(import.meta.url);

/** HTML without what `options` do not allow. The package brings a parser of style sheets along: it is loaded with the first text. */
export function sanitizeHtml(html: string, options: sanitize.IOptions): string {
  return (require('sanitize-html') as typeof sanitize)(html, options);
}
