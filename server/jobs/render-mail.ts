import type { Locale } from '../shared/locale.js';
import { mailPage } from './mail-layout.js';
import en from './mail-texts/en.json' with { type: 'json' };
import fa from './mail-texts/fa.json' with { type: 'json' };
import zh from './mail-texts/zh-CN.json' with { type: 'json' };
import type { MailThread } from './mail-thread.js';
import type { DigestItem, MailTemplate, MailValues } from './mail-values.js';
import type { NotificationKind, NotifiedMoney } from './notification-values.js';

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
  /** What one click in the mail does, where it can do anything. */
  oneClick?: string;
}

interface Texts {
  mails: Record<Exclude<MailTemplate, NotificationKind>, MailText>;
  notifications: Record<NotificationKind, MailText>;
  outcomes: Record<string, string>;
  causes: Record<string, string>;
  footer: string;
  /** Instead of the footer below a message that can be answered by mail. */
  answerFooter: string;
  /** Names the files of a message that did not go along: `{names}`. */
  filesOnPage: string;
  /** Above an earlier message: `{author}`, `{writtenAt}`. */
  earlier: string;
  unsubscribe: string;
}

type Value = string | NotifiedMoney;

const texts: Record<Locale, Texts> = { en, 'zh-CN': zh, fa };
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Writes a mail in one language. Values are escaped and keep their own direction inside a text of the other one.
 * @param unsubscribe absolute address at which mails of this kind end
 * @param thread the conversation it is part of, to be quoted below
 */
export function renderMail<Template extends MailTemplate>(template: Template, locale: Locale, values: MailValues[Template], unsubscribe?: string, thread?: MailThread): RenderedMail {
  const { mails, notifications, unsubscribe: unsubscribeText } = texts[locale];
  const footer = thread?.replyTo ? texts[locale].answerFooter : texts[locale].footer;
  const conversation = thread && conversationIn(locale, thread);
  const { subject, paragraphs, action, oneClick: oneClickText } = { ...mails, ...notifications }[template] as MailText;
  const { link, oneClick, items = [], ...named } = values as { link: string; oneClick?: string; items?: DigestItem[] } & Record<string, Value>;
  const actions = [...(oneClick ? [{ text: oneClickText!, link: oneClick }] : []), { text: action, link }];
  const shown = shownIn(locale, named);
  const listed = items.map((item) => ({ line: notifications[item.kind].subject, shown: shownIn(locale, item.values), link: item.values.link }));
  return {
    subject: asSubject(subject, shown),
    text: [
      ...paragraphs.map((paragraph) => asPlain(paragraph, shown)),
      ...(conversation?.files ? [asPlain(conversation.files.text, conversation.files.shown)] : []),
      ...listed.map((item) => `• ${asPlain(item.line, item.shown)}\n${item.link}`),
      ...actions.map((each) => `${each.text}:\n${each.link}`),
      `--\n${footer}${unsubscribe ? `\n${unsubscribeText}: ${unsubscribe}` : ''}`,
      ...(conversation?.earlier ?? []).map(({ text, shown: who, message }) => `${asPlain(text, who)}\n${quoted(message)}`),
    ].join('\n\n') + '\n',
    html: mailPage(locale, {
      paragraphs: [
        ...paragraphs.map((paragraph) => asMarkup(paragraph, shown)),
        ...(conversation?.files ? [asMarkup(conversation.files.text, conversation.files.shown)] : []),
      ],
      items: listed.map((item) => ({ text: asMarkup(item.line, item.shown), link: escapeHtml(item.link) })),
      actions: actions.map((each) => ({ text: escapeHtml(each.text), link: escapeHtml(each.link) })),
      footer: escapeHtml(footer),
      earlier: (conversation?.earlier ?? []).map(({ text, shown: who, message }) => ({ head: asMarkup(text, who), message: withBreaks(escapeHtml(message)) })),
      ...(unsubscribe && { unsubscribe: { text: escapeHtml(unsubscribeText), link: escapeHtml(unsubscribe) } }),
    }),
  };
}

/** What stands around a message of a conversation: the files that did not go along, and what was said before. */
function conversationIn(locale: Locale, { files, earlier }: MailThread) {
  const names = files.filter(({ storageKey }) => !storageKey).map(({ fileName }) => fileName);
  return {
    files: names.length ? { text: texts[locale].filesOnPage, shown: { names: names.join(', ') } } : null,
    earlier: earlier.map(({ text, ...head }) => ({ text: texts[locale].earlier, shown: shownIn(locale, head), message: text })),
  };
}

/** As mail programs quote in plain text. */
function quoted(message: string): string {
  return message.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');
}

type Shown = Readonly<Record<string, string>>;

/** Each value as it reads in the language; what its name ends in says what it is. */
function shownIn(locale: Locale, values: object): Shown {
  return Object.fromEntries(Object.entries(values as Record<string, Value>).map(([name, value]) => [name, shownValue(locale, name, value)]));
}

function shownValue(locale: Locale, name: string, value: Value): string {
  if (typeof value !== 'string') return formatMoney(value, locale);
  if (/(On|By)$/.test(name)) return formatDate(value, locale);
  if (name.endsWith('At')) return formatTime(value, locale);
  if (name === 'outcome') return texts[locale].outcomes[value]!;
  return name === 'cause' ? texts[locale].causes[value]! : value;
}

const asSubject = (text: string, values: Shown) => fill(text, values, (value) => value.replaceAll(/\s+/g, ' '));
const asPlain = (text: string, values: Shown) => fill(text, values, (value) => `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`);
const asMarkup = (text: string, values: Shown) => fill(escapeHtml(text), values, (value) => `<bdi>${withBreaks(escapeHtml(value))}</bdi>`);

function fill(text: string, values: Shown, show: (value: string) => string): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => show(values[name] ?? ''));
}

function formatTime(iso: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(iso))} UTC`;
}

function formatDate(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

function formatMoney({ amount, currencyCode }: NotifiedMoney, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: currencyCode }).format(amount as Intl.StringNumericLiteral);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function withBreaks(text: string): string {
  return text.replaceAll('\n', '<br>');
}
