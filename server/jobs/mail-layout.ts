import type { Locale } from '../shared/locale.js';

interface Link {
  text: string;
  link: string;
}

/** What stands on the page of a mail, escaped already. */
export interface MailParts {
  paragraphs: readonly string[];
  /** A list whose items lead somewhere. */
  items: readonly Link[];
  /** Buttons; the first one is the one to press. */
  actions: readonly Link[];
  footer: string;
  /** What was said before, newest first: who and when, and what. */
  earlier: readonly { head: string; message: string }[];
  unsubscribe?: Link;
}

const SMALL = 'font-size:13px;color:#5a6472';
const QUOTE = `${SMALL};margin:0;padding-inline-start:12px;border-inline-start:2px solid #d9dde3`;
const BUTTON = 'display:inline-block;padding:9px 20px;border:1px solid #1f5fbf;border-radius:6px;text-decoration:none';
const PRIMARY = `${BUTTON};background:#1f5fbf;color:#ffffff`;
const SECONDARY = `${BUTTON};background:#ffffff;color:#1f5fbf`;

/** A mail as a page of its own: mail programs keep inline styles only. */
export function mailPage(locale: Locale, { paragraphs, items, actions, footer, earlier, unsubscribe }: MailParts): string {
  const direction = locale === 'fa' ? 'rtl' : 'ltr';
  const list = items.map(({ text, link }) => `<li style="margin:8px 0"><a href="${link}" style="color:#1f5fbf">${text}</a></li>`);
  const body = [...paragraphs.map((paragraph) => `<p>${paragraph}</p>`), ...(list.length ? [`<ul>${list.join('\n')}</ul>`] : [])].join('\n');
  const buttons = actions.map(({ text, link }, index) => `<a href="${link}" style="${index ? SECONDARY : PRIMARY};margin:0 0 8px">${text}</a>`);
  const quotes = earlier.map(({ head, message }) => `<p style="${SMALL};margin:16px 0 4px">${head}</p>\n<blockquote dir="auto" style="${QUOTE}">${message}</blockquote>`);
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body dir="${direction}" style="margin:0;padding:24px;background:#f4f5f7;color:#1c2430;font:16px/1.6 Vazirmatn,'Noto Sans SC','PingFang SC','Microsoft YaHei',Tahoma,Arial,sans-serif">
<div style="max-width:560px;margin:auto;padding:24px;background:#ffffff;border-radius:8px">
${body}
<p style="margin:24px 0">${buttons.join(' ')}</p>
<p style="${SMALL}"><span dir="ltr" style="word-break:break-all">${actions.at(-1)!.link}</span></p>
<hr style="border:0;border-top:1px solid #d9dde3">
<p style="${SMALL}">${footer}${unsubscribe ? ` <a href="${unsubscribe.link}" style="color:#5a6472">${unsubscribe.text}</a>` : ''}</p>
${quotes.join('\n')}
</div></body></html>
`;
}
