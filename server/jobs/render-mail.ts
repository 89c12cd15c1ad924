import type { Locale } from '../shared/locale.js';
import en from './mail-texts/en.json' with { type: 'json' };
import fa from './mail-texts/fa.json' with { type: 'json' };
import zh from './mail-texts/zh-CN.json' with { type: 'json' };

/** The values of each mail. Addresses (`link`) are absolute; dates are ISO 8601. */
export interface MailValues {
  /** Somebody may choose a password and take part. `inviter` and `company` invite, `organisation` is whom one acts for. */
  invitation: { name: string; inviter: string; company: string; organisation: string; link: string; expiresAt: string };
  /** Somebody who has an account may take part for one more organisation. */
  membershipAdded: { name: string; inviter: string; company: string; organisation: string; link: string };
  passwordReset: { name: string; link: string; expiresAt: string };
  /** To a supplier: an order (or a new version of it) waits for an answer. `answerBy` is a date. */
  orderSent: { number: string; company: string; supplier: string; answerBy: string; link: string };
  /** To a buyer: a supplier answered. */
  orderAnswered: { number: string; supplier: string; outcome: 'accepted' | 'changesProposed' | 'rejected'; link: string };
  /** To a supplier: the buyer decided on a proposal. */
  orderDecided: { number: string; company: string; supplier: string; outcome: 'accepted' | 'refused'; link: string };
  /** To whoever takes part in a ticket: somebody wrote. */
  ticketReply: { number: string; subject: string; author: string; message: string; link: string };
}

export type MailTemplate = keyof MailValues;

/** What a mail program shows. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

interface MailText {
  subject: string;
  paragraphs: string[];
  action: string;
}

type Placeholders = Readonly<Record<string, string>>;

const texts = { en, 'zh-CN': zh, fa } satisfies Record<Locale, { mails: Record<MailTemplate, MailText> }>;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Writes a mail in one language. Values are escaped and keep their own direction inside a text of the other one. */
export function renderMail<Template extends MailTemplate>(
  template: Template,
  locale: Locale,
  values: MailValues[Template],
): RenderedMail {
  const { mails, outcomes, footer } = texts[locale];
  const { subject, paragraphs, action } = mails[template] as MailText;
  const shown: Record<string, string> = {};
  for (const [key, value] of Object.entries(values) as [string, string][]) {
    shown[key] = key === 'expiresAt' ? formatTime(value, locale) : key === 'answerBy' ? formatDate(value, locale) : value;
    if (key === 'outcome') shown[key] = outcomes[value as keyof typeof outcomes];
  }
  const plain = (text: string) => fill(text, shown, (value) => `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`);
  const marked = (text: string) => fill(escapeHtml(text), shown, (value) => `<bdi>${withBreaks(escapeHtml(value))}</bdi>`);
  return {
    subject: fill(subject, shown, (value) => value.replaceAll(/\s+/g, ' ')),
    text: [...paragraphs.map(plain), `${action}:\n${values.link}`, `--\n${footer}`].join('\n\n') + '\n',
    html: page(locale, paragraphs.map(marked), escapeHtml(action), escapeHtml(values.link), escapeHtml(footer)),
  };
}

function fill(text: string, values: Placeholders, show: (value: string) => string): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => show(values[name] ?? ''));
}

function page(locale: Locale, paragraphs: string[], action: string, link: string, footer: string): string {
  const direction = locale === 'fa' ? 'rtl' : 'ltr';
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body dir="${direction}" style="margin:0;padding:24px;background:#f4f5f7;color:#1c2430;font:16px/1.6 Vazirmatn,'Noto Sans SC','PingFang SC','Microsoft YaHei',Tahoma,Arial,sans-serif">
<div style="max-width:560px;margin:auto;padding:24px;background:#ffffff;border-radius:8px">
${body}
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:10px 20px;border-radius:6px;background:#1f5fbf;color:#ffffff;text-decoration:none">${action}</a></p>
<p style="font-size:13px;color:#5a6472"><span dir="ltr" style="word-break:break-all">${link}</span></p>
<hr style="border:0;border-top:1px solid #d9dde3">
<p style="font-size:13px;color:#5a6472">${footer}</p>
</div></body></html>
`;
}

function formatTime(iso: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(iso))} UTC`;
}

function formatDate(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function withBreaks(text: string): string {
  return text.replaceAll('\n', '<br>');
}
