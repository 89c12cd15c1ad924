import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { useServer } from '../support/server.js';
import { subscribe } from '../support/stream.js';

const server = useServer();
const LOOK_EVERY_MS = 20;
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server().url + path, { headers, redirect: 'manual' });

const addMail = (mail: object) => server().sql(`select graphile_worker.add_job('send_mail', $1)`, [mail]);

describe('for a load balancer', () => {
  test('it is alive and ready', async () => {
    expect((await get('/healthz')).status).toBe(200);
    const ready = await get('/readyz');
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({
      status: 'ready',
      checks: { database: true, migrations: true, worker: true, accepting: true },
    });
  });

  test('its metrics tell requests by route, connections and the job queue', async () => {
    await get('/healthz');
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/healthz",status="200"\} \d+/);
    expect(metrics).toContain('database_connections{login="portal",state="waiting"} 0');
    expect(metrics).toContain('database_connections{login="portal reader",state="waiting"} 0');
    expect(metrics).toMatch(/job_queue_waiting \d+/);
    expect(metrics).toMatch(/job_worker_silent_seconds [\d.]+/);
    expect(metrics).toContain('process_resident_memory_bytes');
  });
});

describe('its metrics of GraphQL', () => {
  test('name the operations of portals, and no others, so that nobody can fill the memory with names', async () => {
    const customers = server().anonymous('customer');
    await customers.ask('query Consents { __typename }');
    await customers.ask('query MadeUp { __typename }');
    await server().anonymous('staff').ask('query Consents { __typename }');
    const metrics = await (await get('/metrics')).text();
    const counted = [...metrics.matchAll(/^graphql_operation_duration_seconds_count\{(.*)\} (\d+)$/gm)].map(([, labels, count]) => [labels, Number(count)]);
    expect(counted).toEqual(
      expect.arrayContaining([
        ['audience="customer",operation="Consents"', 1],
        ['audience="customer",operation="other"', 1],
        ['audience="staff",operation="other"', 1],
      ]),
    );
    expect(metrics).not.toContain('MadeUp');
  });

  test('count errors by code, and refusals before GraphQL too', async () => {
    await server().anonymous('supplier').send('{ nothingLikeThis }');
    await server().anonymous('supplier').send('{ purchaseOrders(first: 1) { nodes { id } } }');
    await fetch(`${server().url}/graphql/supplier`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"documentId": "unknown"}' });
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('graphql_errors_total{audience="supplier",code="GRAPHQL_VALIDATION_FAILED"} 1');
    expect(metrics).toContain('graphql_errors_total{audience="supplier",code="UNAUTHENTICATED"} 1');
    expect(metrics).toContain('http_errors_total{route="/graphql/supplier",code="UNKNOWN_DOCUMENT"} 1');
  });
});

test('its metrics of live updates tell how many are followed now, and why others ended', async () => {
  const figures = async () => (await (await get('/metrics')).text()).match(/^graphql_streams_.*audience="staff".*$/gm);
  const agent = await server().as('agent@counterpart.example');
  const stream = await subscribe(server().url, agent, 'subscription { ticketChanged { id } }');
  expect(await figures()).toEqual(['graphql_streams_open{audience="staff"} 1']);
  stream.close();
  while ((await figures())?.[0]?.endsWith('1')) await pause(LOOK_EVERY_MS);
  expect(await figures()).toEqual(['graphql_streams_open{audience="staff"} 0', 'graphql_streams_ended_total{audience="staff",reason="reader"} 1']);
});

describe('without a proxy in front', () => {
  test('nobody can pass for another address', async () => {
    const answer = await get('/metrics', { 'x-forwarded-for': '203.0.113.7' });
    expect(answer.status).toBe(200);
  });
});

describe('every answer', () => {
  test.each(['/', '/healthz', '/nothing-here'])('of %s forbids scripts and frames from elsewhere', async (path) => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('to an unknown address is a plain 404', async () => {
    const answer = await get('/nothing-here');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ code: 'NOT_FOUND', message: 'There is nothing at this address' });
  });
});

describe('the start page', () => {
  test.each([
    ['en-GB,en;q=0.9', 'lang="en" dir="ltr"', 'Portal for suppliers'],
    ['zh-Hans-CN,zh;q=0.9', 'lang="zh-CN" dir="ltr"', '供应商门户'],
    ['fa-IR', 'lang="fa" dir="rtl"', 'پرتال تأمین‌کنندگان'],
    ['de', 'lang="en" dir="ltr"', 'Portal for suppliers'],
  ])('for %s speaks that language', async (language, attributes, text) => {
    const page = await (await get('/', { 'accept-language': language })).text();
    expect(page).toContain(attributes);
    expect(page).toContain(text);
  });
});

describe('a mail', () => {
  const link = 'https://counterpart.example/reset?token=a&b=<c>';

  test('added as a job is written and shown in the demonstration, with what people typed escaped', async () => {
    await addMail({
      to: 'ada@example.com',
      locale: 'en',
      template: 'membershipAdded',
      values: { name: 'Ada', inviter: '<script>alert(1)</script>', company: 'Counterpart', organisation: 'Alpine', link },
    });
    await server().jobsAreDone();
    expect(server().mails()).toMatchObject([{ to: 'ada@example.com', subject: 'Counterpart invites you to work together' }]);
    const page = await (await get('/mail')).text();
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script>');
    expect(page).toContain('<a href="https://counterpart.example/reset?token=a&amp;b=&lt;c&gt;"');
  });
});
