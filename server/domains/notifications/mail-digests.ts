import { unsubscribeAddress } from '../../auth/unsubscribe-tokens.js';
import type { Config } from '../../config.js';
import { addJob } from '../../jobs/add-job.js';
import type { DigestItem } from '../../jobs/mail-values.js';
import type { Mail } from '../../jobs/mailer.js';
import { addressOf } from '../../jobs/notification-pages.js';
import { defineTask } from '../../jobs/task.js';
import { organisationOf } from '../organisation/index.js';
import { isTimeForDigest } from './digest-time.js';
import { Notification } from './notification.entity.js';

/** Mails everybody who wants it, once a day in their morning, what has happened since. */
export const mailDigests = defineTask<unknown>(
  'mail_digests',
  async (_payload, { system, config }) => {
    await system().transactional(async (em) => {
      const waiting = await em.find(Notification, { awaitsDigest: true }, { populate: ['account', 'supplier', 'customer'], orderBy: { createdAt: 'asc', id: 'asc' } });
      const company = await organisationOf(em);
      const now = new Date();
      for (const told of Map.groupBy(waiting, keyOf).values()) {
        const { account, createdAt } = told[0]!;
        if (!isTimeForDigest(now, account.timeZone, createdAt)) continue;
        for (const notification of told) notification.awaitsDigest = false;
        if (!account.disabledAt) await addJob(em, 'send_mail', await digestOf(told, company.name, config));
      }
    });
  },
  '5 * * * *',
);

/** One mail for each organisation that somebody acts for. */
function keyOf({ account, supplier, customer }: Notification): string {
  return `${account.id} ${supplier?.id ?? customer?.id ?? 'staff'}`;
}

async function digestOf(told: readonly Notification[], company: string, config: Config): Promise<Mail> {
  const { account, supplier, customer } = told[0]!;
  const audience = supplier ? 'supplier' : customer ? 'customer' : 'staff';
  const organisation = supplier?.name ?? customer?.name ?? company;
  const items = told.map(
    ({ kind, recordId, values }) => ({ kind, values: { ...values, company, organisation, link: addressOf(config, audience, kind, recordId) } }) as DigestItem,
  );
  const link = `${config.publicUrl}/${audience === 'staff' ? 'graphiql' : audience}/`;
  const unsubscribe = await unsubscribeAddress(config, { accountId: account.id, kind: 'digest' });
  return { to: account.email, locale: account.locale, template: 'digest', values: { company, organisation, link, items }, unsubscribe };
}
