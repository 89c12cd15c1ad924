import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { startTestServer } from '../support/server.js';

test('a stopped server takes no connection', async () => {
  const server = await startTestServer();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await server.stop();
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed');
});

test('a request that is under way is finished before the server stops', async () => {
  const server = await startTestServer();
  const { hostname, port } = new URL(server.url);
  const body = JSON.stringify({ query: '{ __typename }' });
  const socket = connect(Number(port), hostname);
  socket.write(
    [
      'POST /graphql/staff HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
      'Expect: 100-continue',
      '\r\n',
    ].join('\r\n'),
  );
  const [begun] = (await once(socket, 'data')) as [Buffer];
  expect(begun.toString()).toContain('100 Continue');
  const stopped = server.stop();
  socket.write(body);
  expect(await text(socket)).toContain('{"data":{"__typename":"Query"}');
  await stopped;
});
