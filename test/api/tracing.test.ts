import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { demonstrationPassword } from '../../server/demonstration/log-ins.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { openTicket } from '../support/tickets.js';

interface Sent {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

/** A collector of OpenTelemetry that keeps what it is sent. */
async function startCollector() {
  const bodies: any[] = [];
  const collector = createServer(async (request, response) => {
    bodies.push(await json(request));
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  return {
    url: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
    spans: (): Sent[] => bodies.flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }: any) => scopeSpans.flatMap(({ spans }: any) => spans))),
    close: () => collector.close(),
  };
}

describe('a server with a collector', () => {
  const subject = 'A subject that stays inside';
  let spans: Sent[];
  let server: TestServer;
  beforeAll(async () => {
    const collector = await startCollector();
    server = await startTestServer({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const customer = await server.as('customer@dune.example');
    await openTicket(customer, { subject });
    await customer.ask('query Consents { consents { name } }');
    await customer.send('query MadeUp { nobodyHasThis }');
    await fetch(`${server.url}/link?token=a-secret-token`);
    await server.jobsAreDone();
    await server.stop();
    collector.close();
    spans = collector.spans();
  });

  const named = (name: string) => spans.filter((span) => span.name === name);
  const parentOf = ({ parentSpanId }: Sent) => spans.find(({ spanId }) => spanId === parentSpanId)?.name;

  test('tells of requests, the operations in them, and the statements in those', () => {
    const [operation] = named('query Consents');
    expect(parentOf(operation!)).toBe('POST /graphql/customer');
    expect(spans.filter(({ parentSpanId }) => parentSpanId === operation!.spanId).map(({ name }) => name)).toContain('select consent');
    expect(named('insert ticket').map(parentOf)).toEqual(['mutation']);
  });

  test('tells of jobs and the statements in them', () => {
    const [job] = named('job measure_ticket');
    expect(job!.parentSpanId ?? '').toBe('');
    expect(spans.some(({ parentSpanId }) => parentSpanId === job!.spanId)).toBe(true);
  });

  test('tells no values, names that clients make up, or secrets', () => {
    const everything = JSON.stringify(spans);
    for (const secret of [subject, demonstrationPassword, 'customer@dune.example', 'MadeUp', 'nobodyHasThis', 'a-secret-token', server.config.authKeys[0].kid]) {
      expect(everything).not.toContain(secret);
    }
  });
});

test('a collector that is away disturbs nobody', async () => {
  const server = await startTestServer({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
  try {
    await expect((await server.as('customer@dune.example')).ask('{ viewer { id } }')).resolves.toBeTruthy();
  } finally {
    await server.stop();
  }
});

