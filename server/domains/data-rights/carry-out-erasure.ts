import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { revokeSessions } from '../../auth/revocations.js';
import { eraseWrittenMails } from '../../jobs/erase-written-mails.js';
import { defineTask, type JobContext } from '../../jobs/task.js';
import { Account, Membership } from '../identity/index.js';
import { organisationOf } from '../organisation/index.js';
import { DataErasure } from './data-erasure.entity.js';
import { eraseMentions } from './erase-mentions.js';
import { eraseRows } from './erase-rows.js';
import { eraseAddress, eraseJobs, redactAuditLog } from './erase-traces.js';
import { holdsOn } from './legal-holds.js';
import { findPerson, type Person } from './person.js';
import { keptInWords } from './texts.js';

/** The only kind of job under which the database lets what never changes be changed: see its migration. */
const TASK = 'erase_person';

/**
 * Erases a person whose request was approved, all in one transaction, unless a legal hold forbids it: then the daily
 * look at what is approved tries again. Their last mail says what was kept; it goes out right before the commit, because
 * afterwards nobody knows their address.
 */
export const erasePerson = defineTask<{ id: string }>(TASK, async ({ id }, context) => {
  const files = await context.system().transactional((em) => erase(em, id, context));
  for (const key of files) await context.storage.discard(key);
});

async function erase(em: EntityManager, id: string, context: JobContext): Promise<readonly string[]> {
  const erasure = await em.findOne(DataErasure, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (erasure?.status !== 'APPROVED') return [];
  const { email, number, locale } = erasure;
  const person = await findPerson(em, email!);
  if (person && (await holdsOn(em, person, new Date())).length > 0) return [];
  const nobody: Person = { accountId: null, email: email!, names: [], locale, isStaff: false, membershipIds: [], supplierIds: [], customerIds: [] };
  const { report, files } = await eraseAll(em, erasure, person ?? nobody);
  eraseWrittenMails(context.config, [email!, ...(person?.names ?? [])]);
  const { name: company } = await organisationOf(em);
  await context.mail.send({ to: email!, locale, template: 'dataErased', values: { company, number, kept: keptInWords(report, locale), link: context.config.publicUrl } }, context.jobId);
  return files;
}

async function eraseAll(em: EntityManager, erasure: DataErasure, person: Person) {
  if (person.accountId) await closeAccount(em, person.accountId);
  const { report, erased, files } = await eraseRows(em, person);
  const mentions = await eraseMentions(em, person);
  const traces = await eraseAddress(em, person);
  await eraseJobs(em, person);
  const redactionDigest = await redactAuditLog(em, erasure.id, [...erased, ...mentions.erased, ...traces], person);
  await em.refresh(erasure);
  em.assign(erasure, { status: 'DONE', doneAt: new Date(), report: [...report, ...mentions.report], redactionDigest });
  await em.flush();
  return { report, files };
}

/** Ends every session; nobody signs in to it, or is a member through it, any more. */
async function closeAccount(em: EntityManager, accountId: string): Promise<void> {
  const now = new Date();
  await revokeSessions(em, 'account_id', accountId, now);
  const account = await em.findOneOrFail(Account, accountId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  account.disabledAt ??= now;
  for (const membership of await em.find(Membership, { account, disabledAt: null })) membership.disabledAt = now;
  await em.flush();
}

/** Looks once a day at what is approved and was held back. */
export const eraseHeldBack = defineTask<unknown>(
  'erase_held_back',
  async (_payload, { system }) => {
    await system().execute(`select add_job('${TASK}', json_build_object('id', id), 'erase ' || id) from data_erasure where status = 'APPROVED'`);
  },
  '23 3 * * *',
);

/** Has an approved request carried out once the transaction of `em` commits. */
export async function addErasure(em: EntityManager, id: string): Promise<void> {
  await em.execute(`select add_job('${TASK}', json_build_object('id', ?::text), 'erase ' || ?)`, [id, id]);
}
