import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { WrittenMail } from '../../server/jobs/mailer.js';
import type { Installation } from './installation.js';
import type { Attempt } from './mixed-load.js';

const LOOK_EVERY_MS = 50;
/** So long may jobs wait whose worker died. */
const CARRIED_OUT_WITHIN_MS = 60_000;

/** Where each kind of attempt leaves its marker. */
const PLACES: Record<Attempt['kind'], { table: string; column: string }> = {
  ticket: { table: 'ticket', column: 'subject' },
  reply: { table: 'ticket_message', column: 'body' },
  order: { table: 'purchase_order', column: 'note' },
};

/** Holds what was said yes to against what is there, once all jobs are done: nothing lost, nothing twice, nothing half. */
export async function checkBooks(installation: Installation, acknowledged: readonly Attempt[]): Promise<void> {
  await untilCarriedOut(installation);
  await eachIsThereOnce(installation, acknowledged);
  await nothingIsHalf(installation);
  await auditIsWhole(installation);
  eachReplyWasMailedOnce(installation, acknowledged);
}

/** Those too that failed when the ground shook: they are tried again. */
async function untilCarriedOut(installation: Installation): Promise<void> {
  const open = () => installation.sql(`select task_id, attempts, locked_by, last_error from graphile_worker._private_jobs where attempts > 0 or run_at <= now()`);
  for (const end = performance.now() + CARRIED_OUT_WITHIN_MS; performance.now() < end; await pause(LOOK_EVERY_MS)) {
    await installation.letPausesPass();
    if ((await open()).length === 0) return;
  }
  expect(await open()).toEqual([]);
}

async function eachIsThereOnce({ sql }: Installation, acknowledged: readonly Attempt[]): Promise<void> {
  for (const [kind, { table, column }] of Object.entries(PLACES)) {
    const rows = await sql<{ marker: string; count: number }>(`select ${column} as marker, count(*)::int as count from ${table} group by 1`);
    const counts = new Map(rows.map(({ marker, count }) => [marker, count]));
    expect(acknowledged.filter((attempt) => attempt.kind === kind && counts.get(attempt.marker) !== 1)).toEqual([]);
  }
}

async function nothingIsHalf({ sql }: Installation): Promise<void> {
  expect(await sql(`select id from ticket where message_count <> (select count(*) from ticket_message where ticket_id = ticket.id and visibility = 'PUBLIC')`)).toEqual([]);
  expect(await sql(`select id from purchase_order o where total <> (select coalesce(sum(total), 0) from purchase_order_line where purchase_order_id = o.id)`)).toEqual([]);
  expect(await sql(`select id from purchase_order_line l where quantity <> (select coalesce(sum(quantity), 0) from purchase_order_schedule where line_id = l.id)`)).toEqual([]);
}

/** Each committed row has its entry, and the log is whole. */
async function auditIsWhole({ sql }: Installation): Promise<void> {
  for (const table of ['ticket', 'ticket_message', 'purchase_order', 'purchase_order_line']) {
    const unlogged = `select id from ${table} t where not exists
      (select from audit_entry where record_type = '${table}' and record_id = t.id and operation = 'INSERT')`;
    expect([table, await sql(unlogged)]).toEqual([table, []]);
  }
  expect(await sql('select * from audit_faults()')).toEqual([]);
}

function eachReplyWasMailedOnce({ directory }: Installation, acknowledged: readonly Attempt[]): void {
  const mails = readdirSync(join(directory, 'mail')).filter((name) => name.endsWith('.json'));
  const written = mails.map((name) => JSON.parse(readFileSync(join(directory, 'mail', name), 'utf8')) as WrittenMail);
  const receivers = new Map<string, string[]>();
  for (const { to, text } of written) {
    // Below the newest message stand those before it.
    const [marker] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text) ?? [];
    if (marker) receivers.set(marker, [...(receivers.get(marker) ?? []), to]);
  }
  for (const { marker } of acknowledged.filter(({ kind }) => kind === 'reply')) {
    const told = receivers.get(marker) ?? [];
    expect([marker, told.length > 0, told.length]).toEqual([marker, true, new Set(told).size]);
  }
}
