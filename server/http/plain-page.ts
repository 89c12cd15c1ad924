import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '../shared/locale.js';
import { html, type Html } from './html.js';
import en from './page-texts/en.json' with { type: 'json' };
import fa from './page-texts/fa.json' with { type: 'json' };
import zh from './page-texts/zh-CN.json' with { type: 'json' };
import { preferredLocale } from './preferred-locale.js';

export type PageTexts = typeof en;

const texts: Record<Locale, PageTexts> = { en, 'zh-CN': zh, fa };
const STYLE = `:root{color-scheme:light dark}
body{margin:0 auto;padding:2rem 1rem;max-width:44rem;font:1rem/1.6 system-ui,'Noto Sans SC',Vazirmatn,Tahoma,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.3}h2{font-size:1.1rem}li{margin-block:.4rem}
article{margin-block:1.5rem;padding:1rem;border:1px solid #8888;border-radius:.5rem}
button,.button{display:inline-block;padding:.6rem 1.2rem;border:1px solid #1f5fbf;border-radius:.5rem;background:#1f5fbf;color:#fff;font:inherit;text-decoration:none;cursor:pointer}
article p{white-space:pre-wrap}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dd{margin:0}
`;

/** The style sheet that the plain pages share: their content policy allows no inline style. */
export function plainPageStyle(app: FastifyInstance): void {
  app.get('/plain.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(STYLE),
  );
}

/** Answers with a small page without script, in the language of who reads it, else of the browser. */
export function sendPlainPage(
  request: FastifyRequest,
  reply: FastifyReply,
  body: (texts: PageTexts, locale: Locale) => Html,
  locale: Locale = preferredLocale(request),
): FastifyReply {
  const page = html`<!doctype html>
<html lang="${locale}" dir="${locale === 'fa' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${texts[locale].title}</title><link rel="stylesheet" href="/plain.css"></head>
<body><main>${body(texts[locale], locale)}</main></body></html>
`;
  return reply.type('text/html; charset=utf-8').header('vary', 'accept-language').send(page.markup);
}
