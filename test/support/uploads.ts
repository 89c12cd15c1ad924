import type { Client } from './client.js';

/** One pixel. */
export const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Uploads a file and answers the status and what the server said. */
export async function upload(url: string, client: Client, name: string, type: string, content: string | Buffer) {
  const body = new FormData();
  body.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }), name);
  const answer = await fetch(`${url}/files/${client.audience}`, { method: 'POST', headers: authorization(client), body });
  return { status: answer.status, body: (await answer.json()) as Record<string, any> };
}

/** Downloads what lies at an attachment's address. */
export function download(url: string, client: Client, path: string): Promise<Response> {
  return fetch(url + path, { headers: authorization(client) });
}

function authorization({ token }: Client): Record<string, string> {
  return token ? { authorization: `Bearer ${token}` } : {};
}
