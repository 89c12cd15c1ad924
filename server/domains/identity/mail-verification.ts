import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../../config.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { sendMail } from '../../jobs/send-mail.js';
import { organisationOf } from '../organisation/index.js';
import type { Account } from './account.entity.js';
import { linkTo } from './portal-links.js';
import { SingleUseLink } from './single-use-link.entity.js';
import { makeLink, useUpLinks } from './single-use-links.js';

const HOUR_MS = 3_600_000;
/** More mails within an hour help nobody but who wants to fill a mailbox. */
const MOST_AN_HOUR = 3;

/** Whether another link may be mailed to the account now. */
export async function mayMailVerification(em: EntityManager, account: Account, now: Date): Promise<boolean> {
  const lately = { account, purpose: 'EMAIL_VERIFICATION', createdAt: { $gt: new Date(now.getTime() - HOUR_MS) } } as const;
  return (await em.count(SingleUseLink, lately)) < MOST_AN_HOUR;
}

/** Mails the link with which somebody who registered shows that the address is theirs. Earlier links work no more. */
export async function mailVerification(em: EntityManager, config: Config, account: Account, now: Date): Promise<void> {
  await useUpLinks(em, account, now);
  const { name: company } = await organisationOf(em);
  const { token, expiresAt } = makeLink(em, account, 'EMAIL_VERIFICATION', now);
  const values = { name: account.name, company, link: linkTo(config, 'supplier', 'verify', token), expiresAt: expiresAt.toISOString() };
  const mail: Mail = { to: account.email, locale: account.locale, template: 'emailVerification', values };
  await addJob(em, sendMail.name, mail);
}
