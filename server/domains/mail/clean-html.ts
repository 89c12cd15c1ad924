import type { Attributes, IOptions } from 'sanitize-html';
import { sanitizeHtml } from '../../shared/sanitize-html.js';

const LONGEST_HTML = 200_000;
const DEEPEST_NESTING = 60;
const QUOTE_MARK = 'data-quote';

/** What mail programs put around the mail that is answered. */
const QUOTE_CLASS = /(^|\s)(gmail_quote(_container)?|gmail_attr|yahoo_quoted|moz-cite-prefix|moz-forward-container|protonmail_quote|OutlookMessageHeader|ntes-mailmaster-quote|foxmail_quote|tutanota_quote|zmail_extra|qqmail_quote)(\s|$)/i;
/**
 * Programs that put it beside the mail instead: all from there on is quoted. How far it looks from each tag is bounded, so that
 * no mail, however many tags it has, takes more than a moment.
 */
const QUOTE_BEGINS = /<(?:div|hr)\b[^<>]{0,500}(?:\bid=["']?(?:x_)?(?:appendonsend|divRplyFwdMsg)|border-top:\s{0,9}solid #(?:E1E1E1|B5C4DF) 1\.0pt)|<div[^<>]{0,500}>(?:\s|&nbsp;|<[^<>]{0,500}>){0,20}-{5,99}(?:\s|&nbsp;|<[^<>]{0,500}>){0,20}(?:原始邮件|Original)/i;
const QUOTE_ID = /^(divRplyFwdMsg|appendonsend|isReplyContent|mail-editor-reference-message-container|x_divRplyFwdMsg|OLK_SRC_BODY_SECTION)$/i;

/**
 * The HTML of a mail as it may stand in a page: text, lists, tables, links and the mail's own pictures; no styles, scripts,
 * forms or anything that is fetched from elsewhere. What it quotes is left out, unless it is all there is.
 * @param pictures where each inline picture lies, by its Content-ID
 */
export function cleanHtml(html: string, pictures: ReadonlyMap<string, string>): string | null {
  const bounded = html.slice(0, LONGEST_HTML);
  const unquoted = sanitizeHtml(bounded.slice(0, indexOf(bounded, QUOTE_BEGINS)), optionsFor(pictures, true)).trim();
  const clean = plainText(unquoted) || unquoted.includes('<img') ? unquoted : sanitizeHtml(bounded, optionsFor(pictures, false)).trim();
  return clean || null;
}

/** The text that cleaned HTML shows, line by line. */
export function plainText(html: string): string {
  const lines = html.replaceAll(/\s+/g, ' ').replaceAll(/<(br|hr)\s*\/?>|<\/(p|div|li|tr|h[1-6]|blockquote|pre)>/gi, '\n');
  const text = sanitizeHtml(lines, { allowedTags: [], allowedAttributes: {} });
  return decoded(text).split('\n').map((line) => line.trim()).join('\n').replaceAll(/\n{3,}/g, '\n\n').trim();
}

function optionsFor(pictures: ReadonlyMap<string, string>, withoutQuotes: boolean): IOptions {
  return {
    allowedTags: [
      'p', 'div', 'span', 'br', 'hr', 'b', 'strong', 'i', 'em', 'u', 's', 'sub', 'sup', 'small', 'a', 'img', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code',
      'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'bdi', 'bdo',
    ],
    allowedAttributes: { '*': ['dir'], a: ['href', 'rel', 'target'], img: ['src', 'alt'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], ...(withoutQuotes && { blockquote: ['dir', QUOTE_MARK] }) },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    // Pictures are ours by now; what would be fetched from elsewhere tells its owner who reads.
    allowedSchemesByTag: { img: [] },
    allowProtocolRelative: false,
    nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'title', 'head', 'xml', 'template', 'svg', 'math'],
    nestingLimit: DEEPEST_NESTING,
    transformTags: {
      a: (tagName, { href = '', dir }) => ({ tagName, attribs: linkTo(href.trim(), dir) }),
      img: (tagName, attributes) => ({ tagName, attribs: pictureOf(attributes, pictures) }),
      ...(withoutQuotes && { '*': (tagName: string, attributes: Attributes) => markQuote(tagName, attributes) }),
    },
    exclusiveFilter: ({ tag, attribs }) => (tag === 'img' && !attribs['src']) || QUOTE_MARK in attribs,
  };
}

function indexOf(text: string, pattern: RegExp): number {
  const index = text.search(pattern);
  return index < 0 ? text.length : index;
}

/** Only to elsewhere: what is relative would lead into our own pages. */
function linkTo(href: string, dir: string | undefined): Attributes {
  const link = /^(https?|mailto|tel):/i.test(href) && { href, rel: 'noopener noreferrer nofollow', target: '_blank' };
  return { ...(dir && { dir }), ...link };
}

function pictureOf({ src = '', alt = '' }: Attributes, pictures: ReadonlyMap<string, string>): Attributes {
  const own = /^cid:(.+)$/i.exec(src)?.[1];
  const address = own && (pictures.get(own) ?? pictures.get(safelyDecoded(own)));
  return { ...(address && { src: address }), alt };
}

function markQuote(tagName: string, attributes: Attributes): { tagName: string; attribs: Attributes } {
  const { class: classes = '', id = '', type, ...others } = attributes;
  const isQuote = QUOTE_CLASS.test(classes) || QUOTE_ID.test(id) || (tagName === 'blockquote' && type === 'cite');
  // A sender's own mark would hide what they wrote from nobody but the reader.
  delete others[QUOTE_MARK];
  return isQuote ? { tagName: 'blockquote', attribs: { [QUOTE_MARK]: '' } } : { tagName, attribs: others };
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ').replaceAll('&amp;', '&');
}
