import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../database/base.js';
import { toPublicId } from '../graphql/ids.js';
import { addJob, addJobs } from './add-job.js';
import type { MailThread } from './mail-thread.js';
import type { NotificationKind, NotificationValues } from './notification-values.js';

/** Whose people are told: a supplier's or a customer's, by its UUID, or the company's own staff. */
export type Told = { supplier: string } | { customer: string } | { staff: true };

/** What people are to be told. */
export interface Notice<Kind extends NotificationKind> {
  kind: Kind;
  to: Told;
  /** Only these of them, by the UUIDs of their accounts. Of staff everybody who may know, when none of these may any more. */
  accounts?: readonly string[];
  /** What it is about: the prefix of its public id, its UUID, and the version that one click in the mail is to answer. */
  record: { prefix: string; id: string; version?: number };
  values: NotificationValues[Kind];
  /** The conversation that its mails are part of. */
  thread?: MailThread;
}

/** The job that `notify` adds; the notifications' domain carries it out. */
export interface NotifyJob {
  /** Unique for each call, so that a repetition of the job tells nobody twice. */
  event: string;
  kind: NotificationKind;
  to: Told;
  accounts?: readonly string[];
  recordId: string;
  version?: number;
  values: NotificationValues[NotificationKind];
  thread?: MailThread;
}

/**
 * Tells people in their portal and by mail, each as they like it, once the transaction of `em` commits: those of
 * `notice.to` who hold the permission of the kind and can sign in. The kinds are a table: `notification-kinds.ts`.
 */
export async function notify<Kind extends NotificationKind>(em: EntityManager, notice: Notice<Kind>): Promise<void> {
  await addJob(em, 'notify', jobOf(notice));
}

/** Tells people of many things, as `notify` does of one, in one statement. */
export async function notifyOfMany(em: EntityManager, notices: readonly Notice<NotificationKind>[]): Promise<void> {
  await addJobs(em, 'notify', notices.map(jobOf));
}

function jobOf<Kind extends NotificationKind>({ kind, to, accounts, record, values, thread }: Notice<Kind>): NotifyJob {
  return { event: newId(), kind, to, accounts, recordId: toPublicId(record.prefix, record.id), version: record.version, values, thread };
}
