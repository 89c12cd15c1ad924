import type { EntityManager } from '@mikro-orm/postgresql';
import type { Mail } from '../../jobs/mailer.js';
import { sendMail } from '../../jobs/send-mail.js';

/** Sends a mail if and only if the transaction of `em` commits. */
export async function mailLater(em: EntityManager, mail: Mail): Promise<void> {
  await em.execute('select add_job(?, ?::json)', [sendMail.name, JSON.stringify(mail)]);
}
