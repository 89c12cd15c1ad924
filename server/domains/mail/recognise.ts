import type { ReadMail } from './read-mail.js';

/** What says that a program answered by itself, in the languages of those who write to us and some more. */
const AUTOMATIC_SUBJECT =
  /^(\[?auto(matic|mated)?[ -]?(reply|response)|out[ -]of[ -](the[ -])?office|away from (the |my )?office|on vacation|autosvar|automatische antwort|abwesenheit|réponse automatique|respuesta automática|自动回[复覆]|自動回[复覆]|外出时的自动答复|休假自动回复|پاسخ خودکار|خارج از دفتر|مرخصی)/i;
const AUTOMATIC_HEADERS = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'list-id', 'list-unsubscribe', 'feedback-id'];
/** Addresses at which nobody reads. */
const NOBODY = /^((no|do[-_.]?not)[-_.]?reply|mailer-daemon|postmaster|bounces?)\b/i;

/** Whether a program sent a mail and nobody waits for an answer (RFC 3834, and what programs did before). */
export function isAutomatic({ header, subject }: Pick<ReadMail, 'header' | 'subject'>): boolean {
  const [submitted = 'no'] = header('auto-submitted');
  if (!/^\s*no\b/i.test(submitted)) return true;
  if (/\b(bulk|junk|list|auto_reply)\b/i.test([...header('precedence'), ...header('x-precedence')].join(' '))) return true;
  // Exchange marks what it sends by itself so; people's mails may ask for fewer answers, but not for none at all.
  if (/\ball\b/i.test(header('x-auto-response-suppress').join(' '))) return true;
  if (header('return-path').some((value) => value.trim() === '<>')) return true;
  return AUTOMATIC_HEADERS.some((name) => header(name).length > 0) || AUTOMATIC_SUBJECT.test(subject.replace(/^((re|aw|回复|پاسخ)\s*[:：]\s*)+/i, ''));
}

/** Whether whoever sent a mail is to get no answer that nobody wrote: two programs could go on answering each other. */
export function takesNoAutomaticAnswer(mail: Pick<ReadMail, 'header' | 'subject' | 'from'>): boolean {
  return isAutomatic(mail) || /\bautoreply\b/i.test(mail.header('x-auto-response-suppress').join(' ')) || NOBODY.test(mail.from.email);
}

/** Whether it is a mail of ours that came back: by a rule that forwards, or because two programs answer each other. */
export function isOwn({ messageId, from, header }: ReadMail, own: { mailFrom: string; supportAddress: string | undefined }): boolean {
  const addresses = [own.supportAddress, /<([^<>]+)>/.exec(own.mailFrom)?.[1] ?? own.mailFrom].map((address) => address?.toLowerCase());
  return addresses.includes(from.email) || isOwnId(messageId ?? '') || header('x-loop').some((value) => addresses.includes(value.trim().toLowerCase()));
}

/** The public id of the ticket's message that a Message-ID of ours names; null for any other. */
export function messageNamedBy(mailId: string): string | null {
  return /^<(msg_[0-9a-hjkmnp-tv-z]{26})@/.exec(mailId)?.[1] ?? null;
}

const isOwnId = (mailId: string) => messageNamedBy(mailId) !== null;
