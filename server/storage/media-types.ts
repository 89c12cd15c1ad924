import type { Readable } from 'node:stream';
import { fileTypeFromStream } from 'file-type';

interface MediaType {
  /** What the content is recognised as; null for text, which has no marks of its own. */
  readonly content: string | null;
  readonly extensions: readonly string[];
  /** Whether the whole of it is to be text as well. */
  readonly text?: true;
}

const OLD_OFFICE = 'application/x-cfb';
const openXml = (kind: string) => `application/vnd.openxmlformats-officedocument.${kind}`;
const openDocument = (kind: string) => `application/vnd.oasis.opendocument.${kind}`;
const recognised = (type: string, ...extensions: string[]) => [type, { content: type, extensions }] as const;

/** Files that people may send each other: pictures, PDF, text, XML and office documents without macros. */
const mediaTypes: ReadonlyMap<string, MediaType> = new Map<string, MediaType>([
  recognised('image/png', 'png'),
  recognised('image/jpeg', 'jpg', 'jpeg'),
  recognised('image/webp', 'webp'),
  recognised('image/gif', 'gif'),
  recognised('application/pdf', 'pdf'),
  recognised(openXml('wordprocessingml.document'), 'docx'),
  recognised(openXml('spreadsheetml.sheet'), 'xlsx'),
  recognised(openXml('presentationml.presentation'), 'pptx'),
  recognised(openDocument('text'), 'odt'),
  recognised(openDocument('spreadsheet'), 'ods'),
  recognised(openDocument('presentation'), 'odp'),
  ['application/msword', { content: OLD_OFFICE, extensions: ['doc'] }],
  ['application/vnd.ms-excel', { content: OLD_OFFICE, extensions: ['xls'] }],
  ['application/vnd.ms-powerpoint', { content: OLD_OFFICE, extensions: ['ppt'] }],
  ['application/xml', { content: 'application/xml', extensions: ['xml'], text: true }],
  ['text/plain', { content: null, extensions: ['txt', 'log'], text: true }],
  ['text/csv', { content: null, extensions: ['csv'], text: true }],
]);

/** What else is declared for an extension. Where a spreadsheet program is installed, browsers on Windows take CSV for its own. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['csv application/vnd.ms-excel', 'text/csv'],
  ['xml text/xml', 'application/xml'],
]);

/**
 * The media type of a file when declared type, name and content agree on one that is allowed; null otherwise.
 * @param declared as the sender says, with or without parameters
 * @param name the file's name
 * @param read gives its content from the start, each time it is called
 */
export async function agreedMediaType(declared: string, name: string, read: () => Promise<Readable>): Promise<string | null> {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const stated = declared.split(';')[0]!.trim().toLowerCase();
  const type = synonyms.get(`${extension} ${stated}`) ?? stated;
  const allowed = mediaTypes.get(type);
  if (!allowed?.extensions.includes(extension)) return null;
  const content = await contentType(await read());
  if (content !== allowed.content) return null;
  return !allowed.text || (await isText(await read())) ? type : null;
}

async function contentType(content: Readable): Promise<string | null> {
  try {
    return (await fileTypeFromStream(content))?.mime ?? null;
  } finally {
    content.destroy();
  }
}

/** UTF-8 without the control characters that text does not hold. */
async function isText(content: Readable): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of content) {
      if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
