import { extractText } from 'unpdf';
import type { Client } from './client.js';
import { download } from './uploads.js';

/** A document as somebody gets it: its text when it is one, else why not. */
export async function downloadDocument(url: string, client: Client, path: string) {
  const answer = await download(url, client, `/documents/${path}`);
  const content = new Uint8Array(await answer.arrayBuffer());
  const isPdf = answer.headers.get('content-type') === 'application/pdf';
  return { status: answer.status, headers: answer.headers, text: isPdf ? await textOf(content) : '' };
}

/** What can be searched for and copied out of a PDF. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(pdf, { mergePages: true });
  return text;
}
