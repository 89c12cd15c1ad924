import type { EntityManager } from '@mikro-orm/postgresql';
import { unsubscribeAddress } from '../../auth/unsubscribe-tokens.js';
import type { Config } from '../../config.js';
import { addJobs } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { notificationKinds } from '../../jobs/notification-kinds.js';
import { addressOf, pageOf } from '../../jobs/notification-pages.js';
import type { NotificationKind } from '../../jobs/notification-values.js';
import type { NotifyJob, Told } from '../../jobs/notify.js';
import { defineSharedTask } from '../../jobs/shared-task.js';
import { askedOnce } from '../../shared/asked-once.js';
import { beginningOf } from '../../shared/beginning-of.js';
import { Customer } from '../customers/index.js';
import { type Account, peopleOf } from '../identity/index.js';
import { type Organisation, organisationOf } from '../organisation/index.js';
import { Supplier } from '../suppliers/index.js';
import { makeActionLink } from './action-links.js';
import { type Choice, choicesOf } from './preferences.js';
import { Notification } from './notification.entity.js';

const LONGEST_VALUE = 300;

/** Tells each reader in the way they like: a row of their own, and a mail of its own when they want it at once. */
export const tellPeople = defineSharedTask<NotifyJob>('notify', async (em, jobs, { config }) => {
  const told = await em.find(Notification, { event: { $in: jobs.map(({ event }) => event) } });
  const readersOf = askedOnce((to: Told, kind: NotificationKind) => readersOfKind(em, to, kind));
  const company = await organisationOf(em);
  const mails: Mail[] = [];
  for (const job of jobs) {
    if (told.some(({ event }) => event === job.event)) continue;
    mails.push(...(await tell(em, config, job, company, await readersOf(job.to, job.kind))));
  }
  // One job each: a mail server that fails holds up nobody else's.
  await addJobs(em, 'send_mail', mails);
});

/** Tells of one thing. @returns the mails that are to be sent */
async function tell(em: EntityManager, config: Config, job: NotifyJob, company: Organisation, readers: readonly Reader[]): Promise<Mail[]> {
  const { event, kind, recordId, values, thread } = job;
  const place = await placeOf(em, job.to);
  const mails: Mail[] = [];
  for (const { account, page, mail } of among(readers, job)) {
    const { supplier, customer } = place;
    em.create(Notification, { account, supplier, customer, event, kind, recordId, values: shortened(values), shown: page, awaitsDigest: mail === 'DAILY' });
    if (mail !== 'AT_ONCE') continue;
    const link = addressOf(config, place.audience, kind, recordId);
    const oneClick = oneClickFor(em, config, job, account, place);
    const said = { ...values, company: company.name, organisation: place.name ?? company.name, link, ...(oneClick && { oneClick }) };
    const unsubscribe = await unsubscribeAddress(config, { accountId: account.id, kind });
    mails.push({ to: account.email, locale: account.locale, template: kind, values: said, unsubscribe, thread } as Mail);
  }
  return mails;
}

/** The address at which the mail's reader answers at one click, if the kind has such an answer and the caller a version. */
function oneClickFor(em: EntityManager, config: Config, { kind, recordId, version, values }: NotifyJob, account: Account, { supplier, customer }: Place): string | null {
  const { oneClick: action } = notificationKinds[kind];
  if (!action || version === undefined) return null;
  const page = pageOf(kind, recordId);
  return makeActionLink(em, config, { account, supplier, customer, action, recordId, version, values: shortened(values), page }, new Date());
}

/** A row keeps the beginning of what somebody wrote; the whole text is where it leads. */
function shortened(values: NotifyJob['values']): Notification['values'] {
  const short = (value: string) => (value.length > LONGEST_VALUE ? `${beginningOf(value, LONGEST_VALUE)}…` : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? short(value) : value]));
}

/** Somebody who may know of a kind of thing, and how they like to be told. */
interface Reader extends Choice {
  account: Account;
}

async function readersOfKind(em: EntityManager, to: Told, kind: NotificationKind): Promise<Reader[]> {
  const people = await peopleOf(em, to, notificationKinds[kind].permission);
  const choiceOf = await choicesOf(em, people.map(({ id }) => id), kind);
  return people.map((account) => ({ account, ...choiceOf(account.id) }));
}

/** Of staff somebody has to know: when those named may not any more, all who may are told. */
function among(readers: readonly Reader[], { to, accounts }: NotifyJob): readonly Reader[] {
  if (!accounts) return readers;
  const named = readers.filter(({ account }) => accounts.includes(account.id));
  return named.length === 0 && 'staff' in to ? readers : named;
}

type Place = Awaited<ReturnType<typeof placeOf>>;

async function placeOf(em: EntityManager, to: Told) {
  if ('supplier' in to) {
    const supplier = await em.findOneOrFail(Supplier, to.supplier);
    return { audience: 'supplier', supplier, customer: null, name: supplier.name } as const;
  }
  if ('customer' in to) {
    const customer = await em.findOneOrFail(Customer, to.customer);
    return { audience: 'customer', supplier: null, customer, name: customer.name } as const;
  }
  return { audience: 'staff', supplier: null, customer: null, name: null } as const;
}
