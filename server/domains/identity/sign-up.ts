import type { EntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../../config.js';
import { takeTurns } from '../../database/take-turns.js';
import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { sendMail } from '../../jobs/send-mail.js';
import type { Locale } from '../../shared/locale.js';
import { organisationOf } from '../organisation/index.js';
import type { Supplier } from '../suppliers/index.js';
import { Account } from './account.entity.js';
import { enlist } from './enlist.js';
import { mailVerification, mayMailVerification } from './mail-verification.js';
import { Membership } from './membership.entity.js';
import { signInAddress } from './portal-links.js';

/** Somebody who registers by themselves. */
export interface Newcomer {
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly locale: Locale;
}

/**
 * Gives a newcomer an account, which can sign in once the mailed link was used, as the owner of a supplier. Whoever has
 * an account already is told so by mail, and nothing is made. Who has not used the link yet begins anew: the last
 * password counts, and only the last link works.
 * @param supplierFor makes the supplier, or changes the one of an earlier try
 */
export async function signUp(em: EntityManager, config: Config, newcomer: Newcomer, supplierFor: (earlier: Supplier | null) => Promise<Supplier>): Promise<void> {
  const { email, name, locale, passwordHash } = newcomer;
  await takeTurns(em, `sign up ${email}`);
  const known = await em.findOne(Account, { email });
  if (known && !known.verificationPending) return tellOfAccount(em, config, known);
  // Without a mail nothing may change: an older link must never let in with a newer password.
  if (known && !(await mayMailVerification(em, known, new Date()))) return;
  const account = known ?? (await enlistOwner(em, newcomer, await supplierFor(null)));
  if (known) await supplierFor((await em.findOneOrFail(Membership, { account: known }, { populate: ['supplier'] })).supplier!);
  em.assign(account, { name, locale, passwordHash, verificationPending: true });
  await mailVerification(em, config, account, new Date());
}

async function enlistOwner(em: EntityManager, { email, name, locale }: Newcomer, supplier: Supplier): Promise<Account> {
  const { timeZone } = await organisationOf(em);
  const place = { audience: 'supplier', supplier, customer: null, name: supplier.name, locale } as const;
  return (await enlist(em, { email, name, locale, roles: ['OWNER'] }, place, timeZone)).account;
}

async function tellOfAccount(em: EntityManager, config: Config, { email, name, locale }: Account): Promise<void> {
  const { name: company } = await organisationOf(em);
  const mail: Mail = { to: email, locale, template: 'accountExists', values: { name, company, link: signInAddress(config, 'supplier') } };
  await addJob(em, sendMail.name, mail);
}
