import { Readable } from 'node:stream';
import { InboundMail } from '../domains/mail/inbound-mail.entity.js';
import type { IgnoredReason } from '../domains/mail/inbound-mail.states.js';
import { fixedId } from './fixed-id.js';
import type { Stage } from './stage.js';

interface IgnoredMail {
  daysAgo: number;
  because: IgnoredReason;
  name: string;
  email: string;
  subject: string;
  text: string;
}

const ignored: readonly IgnoredMail[] = [
  { daysAgo: 6, because: 'AUTOMATIC', name: 'Cedar Purchasing', email: 'purchasing@cedar.example', subject: 'Automatic reply: your order is on its way', text: 'I am away until Monday. My colleagues read your message.' },
  { daysAgo: 4, because: 'DUPLICATE', name: 'Dune Trading', email: 'office@dune.example', subject: 'Delivery note for our order', text: 'Could you send us the delivery note once more?' },
  { daysAgo: 2, because: 'AUTOMATIC', name: 'Trade Fair News', email: 'news@fair.example', subject: 'This week: everything about packaging', text: 'Halls 3 and 4 are fully booked. Read on to see who is there.' },
  { daysAgo: 1, because: 'AUTOMATIC', name: 'Ferreira Lojas', email: 'compras@ferreira.example', subject: 'Out of office: question about sizes', text: 'Our office is closed, so I write from my phone: do you have the gloves in size 11 as well?' },
];

/** Mails that came in and that nobody needs to read, but for the last one perhaps. */
export async function addInboundMails(stage: Stage): Promise<void> {
  for (const mail of ignored) await addInboundMail(stage, mail);
}

async function addInboundMail({ em, storage, calendar }: Stage, { daysAgo, because, name: senderName, email: senderEmail, subject, text }: IgnoredMail): Promise<void> {
  const at = calendar.moment(-daysAgo, 8, 12);
  const name = `mail ${senderEmail}`;
  const messageId = `<${fixedId(`${name} id`)}@${senderEmail.split('@')[1]}>`;
  const head = [`From: ${senderName} <${senderEmail}>`, 'To: support@counterpart.example', `Subject: ${subject}`, `Date: ${at.toUTCString()}`, `Message-ID: ${messageId}`];
  const { key: storageKey, byteSize } = await storage.keep(Readable.from([Buffer.from([...head, '', text, ''].join('\r\n'))]));
  em.create(InboundMail, {
    id: fixedId(name),
    createdAt: at,
    source: 'IMAP',
    status: 'IGNORED',
    storageKey, byteSize,
    attempts: 0,
    ignoredBecause: because,
    messageId, senderName, senderEmail, subject,
    settledAt: at,
  });
}
