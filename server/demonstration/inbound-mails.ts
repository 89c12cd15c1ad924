import { InboundMail } from '../domains/mail/inbound-mail.entity.js';
import type { IgnoredReason } from '../domains/mail/inbound-mail.states.js';
import { fixedId } from './fixed-id.js';
import type { Stage } from './stage.js';

const ignored: readonly [daysAgo: number, because: IgnoredReason, name: string, email: string, subject: string][] = [
  [6, 'AUTOMATIC', 'Cedar Purchasing', 'purchasing@cedar.example', 'Automatic reply: your order is on its way'],
  [4, 'DUPLICATE', 'Dune Trading', 'office@dune.example', 'Delivery note for our order'],
  [2, 'AUTOMATIC', 'Trade Fair News', 'news@fair.example', 'This week: everything about packaging'],
  [1, 'AUTOMATIC', 'Ferreira Lojas', 'compras@ferreira.example', 'Out of office: question about sizes'],
];

/** Mails that came in and that nobody needs to read, but for the last one perhaps. Their contents are gone. */
export function addInboundMails(stage: Stage): void {
  for (const [daysAgo, ignoredBecause, senderName, senderEmail, subject] of ignored) {
    const at = stage.calendar.moment(-daysAgo, 8, 12);
    const name = `mail ${senderEmail}`;
    stage.em.create(InboundMail, {
      id: fixedId(name),
      createdAt: at,
      source: 'IMAP',
      status: 'IGNORED',
      storageKey: fixedId(`${name} content`).replaceAll('-', ''),
      byteSize: 2400 + subject.length,
      attempts: 0,
      ignoredBecause,
      messageId: `<${fixedId(`${name} id`)}@${senderEmail.split('@')[1]}>`,
      senderName, senderEmail, subject,
      settledAt: at,
    });
  }
}
