import type { EntityManager } from '@mikro-orm/postgresql';
import { unsubscribeAddress } from '../../auth/unsubscribe-tokens.js';
import type { Config } from '../../config.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { notificationKinds } from '../../jobs/notification-kinds.js';
import { addressOf, pageOf } from '../../jobs/notification-pages.js';
import type { NotifyJob, Told } from '../../jobs/notify.js';
import { defineTask } from '../../jobs/task.js';
import { beginningOf } from '../../shared/beginning-of.js';
import { Customer } from '../customers/index.js';
import { type Account, peopleOf } from '../identity/index.js';
import { organisationOf } from '../organisation/index.js';
import { Supplier } from '../suppliers/index.js';
import { makeActionLink } from './action-links.js';
import { choicesOf } from './preferences.js';
import { Notification } from './notification.entity.js';

const LONGEST_VALUE = 300;

/** Tells each reader in the way they like: a row of their own, and a mail of its own when they want it at once. */
export const tellPeople = defineTask<NotifyJob>('notify', async (job, { system, config }) => {
  await system().transactional(async (em) => {
    if (await em.count(Notification, { event: job.event })) return;
    const { event, kind, recordId, values, thread } = job;
    const place = await placeOf(em, job.to);
    const people = await readersOf(em, job);
    const choiceOf = await choicesOf(em, people.map(({ id }) => id), kind);
    const company = await organisationOf(em);
    for (const account of people) {
      const { page, mail } = choiceOf(account.id);
      const { supplier, customer } = place;
      em.create(Notification, { account, supplier, customer, event, kind, recordId, values: shortened(values), shown: page, awaitsDigest: mail === 'DAILY' });
      if (mail !== 'AT_ONCE') continue;
      const link = addressOf(config, place.audience, kind, recordId);
      const oneClick = oneClickFor(em, config, job, account, place);
      const told = { ...values, company: company.name, organisation: place.name ?? company.name, link, ...(oneClick && { oneClick }) };
      const unsubscribe = await unsubscribeAddress(config, { accountId: account.id, kind });
      // One job each, added at once: a mail server that fails holds up nobody else's.
      await addJob(em, 'send_mail', { to: account.email, locale: account.locale, template: kind, values: told, unsubscribe, thread } as Mail);
    }
  });
});

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

/** Of staff somebody has to know: when those named may not any more, all who may are told. */
async function readersOf(em: EntityManager, { kind, to, accounts }: NotifyJob): Promise<Account[]> {
  const all = await peopleOf(em, to, notificationKinds[kind].permission);
  if (!accounts) return all;
  const named = all.filter(({ id }) => accounts.includes(id));
  return named.length === 0 && 'staff' in to ? all : named;
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
