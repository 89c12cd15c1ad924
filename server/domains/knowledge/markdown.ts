import { createRequire } from 'node:module';
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { IOptions } from 'sanitize-html';
import { sanitizeHtml } from '../../shared/sanitize-html.js';

/** A heading of an article, for its list of contents. */
export interface Section {
  /** Of the heading in the page. */
  anchor: string;
  /** 2 for what stands right below the title. */
  level: number;
  title: string;
}

const require = createRequire(import.meta.url);
const OUR_FILE = /^\/files\/(file_[0-7][0-9a-hjkmnp-tv-z]{25})$/;
const FOREIGN = /^[a-z]+:/i;

/** What an article may contain; all else is taken out, whatever the renderer made of it. */
const allowed: IOptions = {
  allowedTags: ['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  allowedAttributes: { a: ['href', 'rel', 'title'], img: ['src', 'alt', 'title'], ol: ['start'], h2: ['id'], h3: ['id'], h4: ['id'], h5: ['id'], h6: ['id'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !OUR_FILE.test(attribs['src'] ?? ''),
  transformTags: {
    a: (tagName, { href = '', ...rest }) => ({ tagName, attribs: { ...rest, href, ...(FOREIGN.test(href) && { rel: 'nofollow noopener noreferrer' }) } }),
  },
};

/** The text as HTML that can be shown as it is: headings from h2 on, links that lend no weight, pictures only of our own. */
export function renderMarkdown(text: string): string {
  return sanitizeHtml(markdown().render(text), allowed);
}

/** What the text says, without its marks: for searching, and for what stands below a title in a list of hits. */
export function plainTextOf(text: string): string {
  return markdown().parse(text, {}).map(wordsOf).filter(Boolean).join('\n');
}

/** Public ids of the files that the text shows as pictures, each once. */
export function picturesIn(text: string): string[] {
  const images = markdown().parse(text, {}).flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'image');
  return [...new Set(images.flatMap((image) => OUR_FILE.exec(String(image.attrGet('src')))?.[1] ?? []))];
}

/** The headings of the text, in their order. */
export function sectionsOf(text: string): Section[] {
  const tokens = markdown().parse(text, {});
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    return [{ anchor: String(token.attrGet('id')), level: Number(token.tag.slice(1)), title: wordsOf(tokens[index + 1]!) }];
  });
}

type Parser = InstanceType<typeof MarkdownIt>;

let parser: Parser | undefined;

/** The parser is loaded with the first text. */
function markdown(): Parser {
  return (parser ??= openParser());
}

function openParser(): Parser {
  const Package = require('markdown-it') as typeof MarkdownIt;
  // HTML in the text is text, and the page's one h1 is the article's title.
  const opened = new Package({ html: false, linkify: true });
  opened.core.ruler.push('headings', ({ tokens }) => numberHeadings(tokens));
  return opened;
}

function numberHeadings(tokens: Token[]): void {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  // Whatever sign the writer begins with, the first level in the page is h2.
  const highest = Math.min(...headings.map(levelOf));
  for (const heading of headings) heading.tag = `h${Math.min(levelOf(heading) - highest + 2, 6)}`;
  headings.filter(({ type }) => type === 'heading_open').forEach((heading, index) => heading.attrSet('id', `section-${index + 1}`));
}

function levelOf({ tag }: Token): number {
  return Number(tag.slice(1));
}

function wordsOf({ type, content, children }: Token): string {
  if (children) return children.map((child) => (child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : child.type === 'image' ? wordsOf(child) : child.content)).join('');
  return type === 'inline' || type === 'fence' || type === 'code_block' ? content.trim() : '';
}
