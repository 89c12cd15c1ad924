import { Readable } from 'node:stream';
import { newId } from '../../database/base.js';
import { toPublicId } from '../../graphql/ids.js';
import { safeFileName } from '../../storage/file-name.js';
import type { FileStorage } from '../../storage/file-storage.js';
import { agreedMediaType } from '../../storage/media-types.js';
import { attachmentIdPrefix, type FileInStorage } from '../files/index.js';
import { type MailFields } from '../service/index.js';
import { cleanHtml, plainText } from './clean-html.js';
import { foldQuotes } from './fold-quotes.js';
import type { MailPart, ReadMail } from './read-mail.js';

const LONGEST_BODY = 20_000;
const LONGEST_QUOTE = 100_000;
const MOST_FILES = 20;
const LARGEST_FILE_BYTES = 20 * 1024 * 1024;
const UNNAMED: Readonly<Record<string, string>> = { 'image/png': 'image.png', 'image/jpeg': 'image.jpg', 'image/gif': 'image.gif', 'image/webp': 'image.webp', 'text/plain': 'text.txt' };

/** A mail as a message of a ticket, and its files, which lie in the storage already. */
export interface MailContent {
  message: MailFields & { body: string };
  files: FileInStorage[];
}

/** Makes a message of a mail: new text apart from quotes, HTML cleaned with its own pictures, files that people may send. */
export async function contentOf(mail: ReadMail, storage: FileStorage): Promise<MailContent> {
  const kept = new Map<MailPart, FileInStorage>();
  const leftOut: string[] = [];
  for (const part of mail.parts) {
    const file = kept.size < MOST_FILES && !mail.isCut ? await keepFile(part, storage) : null;
    if (file) kept.set(part, file);
    else leftOut.push(safeFileName(part.fileName ?? part.mediaType));
  }
  // Nobody knows what came after the beginning.
  if (mail.isCut) leftOut.push('…');
  const pictures = [...kept].flatMap(([{ contentId }, { id }]) => (contentId ? [[contentId, `/files/${toPublicId(attachmentIdPrefix, id)}`] as const] : []));
  const html = mail.html && cleanHtml(withoutTokens(mail.html), new Map(pictures));
  const { text, quoted } = foldQuotes((mail.text && withoutTokens(mail.text)) ?? (html ? plainText(html) : ''));
  return {
    message: {
      id: newId(),
      channel: 'EMAIL',
      body: bounded(text || mail.subject || '…', LONGEST_BODY),
      html,
      quotedText: quoted && bounded(quoted, LONGEST_QUOTE),
      leftOutFiles: leftOut,
      senderEmail: mail.from.email.slice(0, 254),
      mailId: mail.messageId,
    },
    files: [...kept.values()],
  };
}

/** Null for what is empty, too large, or of a kind that nobody may send. */
async function keepFile({ fileName, mediaType, content }: MailPart, storage: FileStorage): Promise<FileInStorage | null> {
  const name = safeFileName(fileName ?? UNNAMED[mediaType] ?? '');
  if (content.length === 0 || content.length > LARGEST_FILE_BYTES) return null;
  const agreed = await agreedMediaType(mediaType, name, async () => Readable.from([content], { objectMode: false }));
  if (!agreed) return null;
  const { key, byteSize, digest } = await storage.keep(Readable.from([content]));
  return { id: newId(), fileName: name, mediaType: agreed, byteSize, digest, storageKey: key };
}

/** What a mail of ours lets its reader do at one click is not for everybody who reads the answer. */
function withoutTokens(text: string): string {
  return text.replaceAll(/(\/(?:unsubscribe|link)\?token=(?:3D)?)[\w.%=-]+/g, '$1…');
}

function bounded(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
