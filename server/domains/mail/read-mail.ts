import type { Address, Attachment, Email } from 'postal-mime';

const DEEPEST_NESTING = 20;
const MOST_PARTS = 50;

/** A part of a mail that is a file. */
export interface MailPart {
  fileName: string | null;
  mediaType: string;
  /** Content-ID without its brackets, by which the HTML shows it. */
  contentId: string | null;
  content: Buffer;
}

/** A mail, decoded: whatever its character set, these are the characters. */
export interface ReadMail {
  /** With its brackets. */
  messageId: string | null;
  from: { name: string; email: string };
  /** Every address that it was sent or delivered to, in lower case. */
  recipients: string[];
  subject: string;
  /** Message-IDs of what it answers, nearest first, with their brackets. */
  answers: string[];
  text: string | null;
  html: string | null;
  parts: MailPart[];
  /** Only its beginning is there: a part may be broken off, and there may be more. */
  isCut: boolean;
  /** Values of a header by its name in lower case. */
  header(name: string): string[];
}

/** A mail that no repetition makes readable; the message says why. */
export class UnreadableMail extends Error {
  override readonly name = 'UnreadableMail';
}

/** Takes a mail (RFC 5322, MIME), or the beginning of one, apart. @throws UnreadableMail */
export async function readMail(raw: Buffer, isCut = false): Promise<ReadMail> {
  const mail = await parse(raw);
  const header = (name: string) => mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
  const [from] = mailboxesOf(mail.from ?? mail.sender);
  if (!from?.email.includes('@')) throw new UnreadableMail('It does not say who sent it.');
  if (mail.attachments.length > MOST_PARTS) throw new UnreadableMail(`It has more than ${MOST_PARTS} parts.`);
  return {
    messageId: idsIn(mail.messageId)[0] ?? null,
    from,
    recipients: [...mailboxes(mail.to), ...mailboxes(mail.cc), ...mailboxes(mail.bcc)].map(({ email }) => email).concat(deliveredTo(header)),
    subject: (mail.subject ?? '').replaceAll(/\s+/g, ' ').trim(),
    answers: [...new Set([...idsIn(mail.inReplyTo), ...idsIn(mail.references).reverse()])],
    text: textOf(mail.text),
    html: textOf(mail.html),
    parts: mail.attachments.map(partOf),
    isCut,
    header,
  };
}

async function parse(raw: Buffer): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(raw, { maxNestingDepth: DEEPEST_NESTING, forceRfc822Attachments: true });
  } catch (error) {
    throw new UnreadableMail(error instanceof Error ? error.message : 'It is no mail.');
  }
}

function partOf({ filename, mimeType, contentId, content }: Attachment): MailPart {
  return {
    fileName: filename,
    mediaType: mimeType,
    contentId: contentId?.replace(/^<|>$/g, '') ?? null,
    content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer),
  };
}

const mailboxes = (addresses: Address[] | undefined) => (addresses ?? []).flatMap(mailboxesOf);

function mailboxesOf(address: Address | undefined): { name: string; email: string }[] {
  if (!address) return [];
  return (address.group ?? [address]).map(({ name, address: email }) => ({ name: name.trim(), email: (email ?? '').trim().toLowerCase() }));
}

/** Mail servers write down where they put a mail that was addressed to somebody else, or to nobody in particular. */
function deliveredTo(header: ReadMail['header']): string[] {
  const values = ['delivered-to', 'x-original-to', 'x-envelope-to', 'envelope-to'].flatMap(header);
  return values.map((value) => value.replaceAll(/[<>\s]/g, '').toLowerCase());
}

function idsIn(value: string | undefined): string[] {
  return value?.match(/<[^<>\s]{1,990}>/g) ?? [];
}

/** PostgreSQL keeps no zero character. */
function textOf(text: string | undefined): string | null {
  return text?.replaceAll('\0', '').replaceAll('\r\n', '\n').trim() || null;
}
