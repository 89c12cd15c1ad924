import type { Locale } from '../shared/locale.js';

/** What stands on the page of a mail, escaped already. */
export interface MailParts {
  paragraphs: readonly string[];
  /** What each item of a list says, and where it leads. */
  items: readonly { text: string; link: string }[];
  action: string;
  link: string;
  footer: string;
}

const SMALL = 'font-size:13px;color:#5a6472';

/** A mail as a page of its own: mail programs keep inline styles only. */
export function mailPage(locale: Locale, { paragraphs, items, action, link, footer }: MailParts): string {
  const direction = locale === 'fa' ? 'rtl' : 'ltr';
  const list = items.map((item) => `<li style="margin:8px 0"><a href="${item.link}" style="color:#1f5fbf">${item.text}</a></li>`);
  const body = [...paragraphs.map((paragraph) => `<p>${paragraph}</p>`), ...(list.length ? [`<ul>${list.join('\n')}</ul>`] : [])].join('\n');
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body dir="${direction}" style="margin:0;padding:24px;background:#f4f5f7;color:#1c2430;font:16px/1.6 Vazirmatn,'Noto Sans SC','PingFang SC','Microsoft YaHei',Tahoma,Arial,sans-serif">
<div style="max-width:560px;margin:auto;padding:24px;background:#ffffff;border-radius:8px">
${body}
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:10px 20px;border-radius:6px;background:#1f5fbf;color:#ffffff;text-decoration:none">${action}</a></p>
<p style="${SMALL}"><span dir="ltr" style="word-break:break-all">${link}</span></p>
<hr style="border:0;border-top:1px solid #d9dde3">
<p style="${SMALL}">${footer}</p>
</div></body></html>
`;
}
