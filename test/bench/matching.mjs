const MOST = 10_000;
const LOOK_EVERY_MS = 100;
const start = 'mutation { invoicesRematch(input: {}) { invoiceRematch { id } userErrors { code message } } }';

/** Half of the drafts that are left, and no more than ten thousand, as if they had just been handed in. */
const handIn = `set session_replication_role = replica;
  update invoice set status = 'SUBMITTED', submitted_at = issued_on where id in (
    select id from invoice where status = 'DRAFT' order by id desc limit least(${MOST}, (select count(*) / 2 from invoice where status = 'DRAFT')));
  set session_replication_role = origin`;

/** What finance starts when a tolerance has changed. */
export const matched = { name: 'matching anew, invoices a second' };

/** Has everything that is open matched by the job that does it in batches; the jobs that follow from it go on beside it. */
export async function measureMatching({ server, database: { superuser } }, cases) {
  const results = [];
  for (const { name } of cases) {
    await server.signInAll();
    await superuser.query(handIn);
    const [begun, cpuBefore] = [performance.now(), await server.cpuSeconds()];
    const { url, ...request } = server.requestFor({ audience: 'staff', document: start });
    const { data } = await (await fetch(url, request)).json();
    if (!data?.invoicesRematch.invoiceRematch) throw new Error(`${name}: ${JSON.stringify(data)}`);
    const count = await untilFinished(superuser);
    const milliseconds = performance.now() - begun;
    const cpu = (((await server.cpuSeconds()) - cpuBefore) * 1000) / count;
    results.push({ name, perSecond: (count * 1000) / milliseconds, latency: Math.round(milliseconds), cpu });
  }
  return results;
}

async function untilFinished(superuser) {
  for (;;) {
    const { rows } = await superuser.query('select matched_count, finished_at from invoice_rematch order by created_at desc limit 1');
    if (rows[0].finished_at) return rows[0].matched_count;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
