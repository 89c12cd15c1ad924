import { csrfHeader } from '../graphql/authenticated-fetch.js';

/** What a scanner for malicious software says of a file. */
export type FileScan = 'PENDING' | 'CLEAN' | 'INFECTED';

export interface UploadedFile {
  id: string;
  fileName: string;
  mediaType: string;
  byteSize: number;
  scan: FileScan;
}

/**
 * Uploads one file for `audience`; `onProgress` gets the share sent so far (0–1). Rejects when the server refuses the file
 * or the connection breaks. `fetch` cannot tell how much was sent, hence the older request.
 */
export function uploadFile(audience: string, file: File, onProgress: (share: number) => void): Promise<UploadedFile> {
  const { promise, resolve, reject } = Promise.withResolvers<UploadedFile>();
  const request = new XMLHttpRequest();
  request.open('POST', `/files/${audience}`);
  for (const [name, value] of Object.entries(csrfHeader)) request.setRequestHeader(name, value);
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
  request.addEventListener('error', () => reject(new Error('The connection broke.')));
  request.addEventListener('load', () =>
    request.status === 201 ? resolve(request.response as UploadedFile) : reject(new Error(`The server answered ${request.status}.`)),
  );
  const body = new FormData();
  body.append('file', file);
  request.send(body);
  return promise;
}
