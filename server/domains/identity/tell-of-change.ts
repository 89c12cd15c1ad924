import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../../graphql/context.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import type { MailValues } from '../../jobs/mail-values.js';
import { sendMail } from '../../jobs/send-mail.js';
import type { Account } from './account.entity.js';
import { signInAddress } from './portal-links.js';

type Change = 'passwordChanged' | 'secondFactorOn' | 'secondFactorOff' | 'secondFactorReset' | 'recoveryCodesRenewed' | 'recoveryCodeUsed' | 'accessTokenMade';

/**
 * Mails somebody that how they sign in has changed, whatever they chose to be told of: it may not have been them. Sent
 * if and only if the transaction of `em` commits.
 * @param further what the mail says besides
 */
export async function tellOfChange<Kind extends Change>(
  em: EntityManager,
  { config, audience }: Pick<RequestContext, 'config' | 'audience'>,
  account: Account,
  change: Kind,
  further?: Omit<MailValues[Kind], 'name' | 'link'>,
): Promise<void> {
  const values = { name: account.name, link: signInAddress(config, audience), ...further };
  await addJob(em, sendMail.name, { to: account.email, locale: account.locale, template: change, values } as Mail);
}
