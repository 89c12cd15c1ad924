import { addJob } from '../../jobs/add-job.js';
import type { Mail } from '../../jobs/mailer.js';
import { sendMail } from '../../jobs/send-mail.js';
import { defineTask, type TaskDefinition } from '../../jobs/task.js';
import type { Audience } from '../../shared/audience.js';
import { Account } from './account.entity.js';
import { findMember } from './find-member.js';
import { mailVerification, mayMailVerification } from './mail-verification.js';
import { linkTo } from './portal-links.js';
import { SingleUseLink } from './single-use-link.entity.js';
import { makeLink } from './single-use-links.js';

const HOUR_MS = 3_600_000;
/** More mails within an hour help nobody but who wants to fill a mailbox. */
const MOST_AN_HOUR = 3;

/** Mails a link for a new password, if the address is somebody's of that audience. */
export const mailPasswordReset: TaskDefinition = defineTask<{ email: string; audience: Audience }>(
  'mail_password_reset',
  async ({ email, audience }, { system, config }) => {
    await system().transactional(async (em) => {
      const now = new Date();
      const account = (await findMember(em, email, audience))?.account;
      if (!account) return;
      const lately = { account, purpose: 'PASSWORD_RESET', createdAt: { $gt: new Date(now.getTime() - HOUR_MS) } } as const;
      if ((await em.count(SingleUseLink, lately)) >= MOST_AN_HOUR) return;
      const { token, expiresAt } = makeLink(em, account, 'PASSWORD_RESET', now);
      const values = { name: account.name, link: linkTo(config, audience, 'password-reset', token), expiresAt: expiresAt.toISOString() };
      const mail: Mail = { to: account.email, locale: account.locale, template: 'passwordReset', values };
      await addJob(em, sendMail.name, mail);
    });
  },
);

/** Mails another link to somebody who registered and has not confirmed the address. */
export const mailEmailVerification: TaskDefinition = defineTask<{ email: string }>('mail_email_verification', async ({ email }, { system, config }) => {
  await system().transactional(async (em) => {
    const account = await em.findOne(Account, { email, verificationPending: true, disabledAt: null });
    if (account && (await mayMailVerification(em, account, new Date()))) await mailVerification(em, config, account, new Date());
  });
});

/** The jobs of this domain. */
export const identityTasks: readonly TaskDefinition[] = [mailEmailVerification, mailPasswordReset];
