import type { Mail } from './mailer.js';
import { defineTask } from './task.js';

/** Sends one mail; the payload is the mail itself. */
export const sendMail = defineTask<Mail>('send_mail', async (mail, { mail: mailer, jobId }) => {
  await mailer.send(mail, jobId);
});
