import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An object storage that keeps its objects in memory, and takes signed requests for its one bucket only. */
export interface ObjectStorage {
  /** For STORAGE_URL. */
  url: string;
  /** What it holds, by key. */
  objects: Map<string, Buffer>;
  stop(): Promise<void>;
}

const ACCESS_KEY = 'test-key';
const SIGNED = new RegExp(`^AWS4-HMAC-SHA256 Credential=${ACCESS_KEY}/\\d{8}/eu-test-1/s3/aws4_request, SignedHeaders=[\\w;-]+, Signature=[0-9a-f]{64}$`);

/** Starts an object storage that speaks as much of S3's protocol as keeping, reading and removing files takes. */
export async function startObjectStorage(): Promise<ObjectStorage> {
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const server = createServer((request, response) => void answer(request, response, objects, uploads));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `s3://${ACCESS_KEY}:test%2Fsecret@127.0.0.1:${(server.address() as AddressInfo).port}/files?region=eu-test-1&tls=false`,
    objects,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, objects: Map<string, Buffer>, uploads: Map<string, Map<number, Buffer>>): Promise<void> {
  const { pathname, searchParams } = new URL(request.url!, 'http://storage');
  const key = /^\/files\/([0-9a-f]{64})$/.exec(pathname)?.[1];
  const content = await buffer(request);
  if (!SIGNED.test(request.headers.authorization ?? '') || !key) return fail(response, 403, 'AccessDenied');
  const uploadId = searchParams.get('uploadId');
  if (request.method === 'POST' && searchParams.has('uploads')) {
    uploads.set(`upload of ${key}`, new Map());
    return succeed(response, `<InitiateMultipartUploadResult><UploadId>upload of ${key}</UploadId></InitiateMultipartUploadResult>`);
  }
  if (request.method === 'PUT' && uploadId) uploads.get(uploadId)!.set(Number(searchParams.get('partNumber')), content);
  else if (request.method === 'PUT') objects.set(key, content);
  else if (request.method === 'POST' && uploadId) {
    const parts = [...uploads.get(uploadId)!].sort(([one], [other]) => one - other);
    objects.set(key, Buffer.concat(parts.map(([, part]) => part)));
    return succeed(response, '<CompleteMultipartUploadResult><ETag>"whole"</ETag></CompleteMultipartUploadResult>');
  } else if (request.method === 'DELETE') (uploadId ? uploads : objects).delete(uploadId ?? key);
  else if (!objects.has(key)) return fail(response, 404, 'NoSuchKey');
  else return void response.end(objects.get(key));
  response.setHeader('etag', '"part"').end();
}

function succeed(response: ServerResponse, xml: string): void {
  response.setHeader('content-type', 'application/xml').end(`<?xml version="1.0"?>${xml}`);
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}
