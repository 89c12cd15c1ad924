import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { agreedMediaType } from '../../../server/storage/media-types.js';
import { png } from '../../support/uploads.js';
import { zipOf } from '../../support/zip.js';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

const word = (mainPart: string) =>
  zipOf([
    { name: 'docProps/app.xml', content: `<Properties>${'x'.repeat(20_000)}</Properties>` },
    { name: 'word/document.xml', content: '<w:document/>' },
    { name: '[Content_Types].xml', content: `<Types><Override PartName="/word/document.xml" ContentType="${mainPart}"/></Types>` },
  ]);

/** In pieces of a few bytes, as a slow storage might give it. */
function inPieces(content: string | Buffer, size: number): () => Promise<Readable> {
  const bytes = Buffer.from(content);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
  return async () => Readable.from(pieces, { objectMode: false });
}

describe('the type of a file', () => {
  test.each([
    ['drawing.png', 'image/png', png, 'image/png'],
    ['letter.docx', WORD, word(`${WORD}.main+xml`), WORD],
    ['prices.ods', SPREADSHEET, zipOf([{ name: 'mimetype', content: SPREADSHEET }, { name: 'content.xml', content: '<office/>' }]), SPREADSHEET],
    ['letter.docx', WORD, word('application/vnd.ms-word.document.macroEnabled.main+xml'), null],
    ['letter.docx', WORD, zipOf([{ name: 'program.exe', content: 'MZ' }]), null],
    ['invoice.xml', 'text/xml; charset=utf-8', '<?xml version="1.0"?><Invoice>سلام</Invoice>', 'application/xml'],
    ['note.txt', 'text/plain', `${'سلام '.repeat(5_000)}\u0001`, null],
    ['no-extension', 'text/plain', 'text', null],
  ])('%s declared as %s is told by its whole content, in whatever pieces it comes', async (name, declared, content, expected) => {
    for (const size of [7, 4_000, 1_000_000]) expect(await agreedMediaType(declared, name, inPieces(content, size))).toBe(expected);
  });

  test('is not told when the content cannot be read', async () => {
    const broken = async function* () {
      yield Buffer.from('text');
      throw new Error('the storage broke');
    };
    await expect(agreedMediaType('text/plain', 'note.txt', async () => Readable.from(broken(), { objectMode: false }))).rejects.toThrow('the storage broke');
  });
});
