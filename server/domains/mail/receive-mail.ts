import { buffer } from 'node:stream/consumers';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { takeTurns } from '../../database/take-turns.js';
import { defineTask, type JobContext } from '../../jobs/task.js';
import { acknowledge } from './acknowledge.js';
import { bouncedAddress } from './bounced-address.js';
import { bringIntoTicket } from './bring-into-ticket.js';
import { InboundMail } from './inbound-mail.entity.js';
import type { IgnoredReason } from './inbound-mail.states.js';
import { receiveMailTask } from './keep-inbound-mail.js';
import { readBounce } from './read-bounce.js';
import { type ReadMail, readMail, UnreadableMail } from './read-mail.js';
import { isAutomatic, isOwn } from './recognise.js';

const MOST_ATTEMPTS = 3;
const MOST_AN_HOUR = 30;

/** Works on a mail that came in: it becomes a message, is ignored for a reason, or waits for staff when it cannot be read. */
export const receiveMail = defineTask<{ id: string }>(receiveMailTask, async ({ id }, context) => {
  const inbound = await context.system().findOne(InboundMail, id);
  if (inbound?.status !== 'RECEIVED') return;
  try {
    const mail = await readMail(await rawOf(inbound, context), inbound.isCut);
    await context.system().transactional((em) => receive(em, id, mail, context));
  } catch (error) {
    if (!(await setAside(context.system(), id, error))) throw error;
    context.log.warn({ err: error, inboundMail: id }, 'a mail could not be read');
  }
});

async function rawOf({ storageKey }: InboundMail, { storage }: JobContext): Promise<Buffer> {
  const content = await storage.read(storageKey);
  if (!content) throw new UnreadableMail('Its content is gone.');
  return buffer(content);
}

async function receive(em: EntityManager, id: string, mail: ReadMail, context: JobContext): Promise<void> {
  // Of two copies at once the second waits here, and then finds the first.
  await takeTurns(em, `mail ${mail.messageId ?? id}`);
  const inbound = await em.findOneOrFail(InboundMail, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (inbound.status !== 'RECEIVED') return;
  em.assign(inbound, {
    messageId: mail.messageId,
    senderName: mail.from.name.slice(0, 200) || null,
    senderEmail: mail.from.email.slice(0, 254),
    subject: mail.subject.slice(0, 200) || null,
  });
  const bounce = readBounce(mail);
  const reason = bounce ? 'BOUNCE' : await reasonToIgnore(em, inbound, mail, context);
  if (bounce) inbound.ticket = await bouncedAddress(em, context.config, mail, bounce);
  else if (!reason) await bring(em, inbound, mail, context);
  inbound.status = reason ? 'IGNORED' : 'DONE';
  inbound.ignoredBecause = reason;
  inbound.failure = null;
  inbound.settledAt = new Date();
}

async function bring(em: EntityManager, inbound: InboundMail, mail: ReadMail, context: JobContext): Promise<void> {
  const brought = await bringIntoTicket(em, mail, context);
  inbound.ticket = brought.ticket;
  await acknowledge(em, context.config, inbound, mail, brought);
}

/** What staff took out of the ignored ones is taken, unless it is our own. */
async function reasonToIgnore(em: EntityManager, { id, senderEmail, takenAnyway }: InboundMail, mail: ReadMail, { config }: JobContext): Promise<IgnoredReason | null> {
  if (isOwn(mail, config)) return 'OWN';
  if (takenAnyway) return null;
  if (mail.messageId && (await em.count(InboundMail, { id: { $ne: id }, messageId: mail.messageId, status: ['DONE', 'IGNORED'] }))) return 'DUPLICATE';
  if (isAutomatic(mail)) return 'AUTOMATIC';
  const anHourAgo = new Date(Date.now() - 3_600_000);
  return (await em.count(InboundMail, { senderEmail, status: 'DONE', settledAt: { $gt: anHourAgo } })) >= MOST_AN_HOUR ? 'TOO_MANY' : null;
}

/** Whether a mail is given up: at once when nothing makes it readable, else after some attempts. */
async function setAside(em: EntityManager, id: string, error: unknown): Promise<boolean> {
  return em.transactional(async (inside) => {
    const inbound = await inside.findOneOrFail(InboundMail, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    inbound.attempts += 1;
    const given = error instanceof UnreadableMail || inbound.attempts >= MOST_ATTEMPTS;
    if (!given) return false;
    inbound.status = 'FAILED';
    inbound.failure = (error instanceof Error ? error.message : String(error)).slice(0, 1000);
    inbound.settledAt = new Date();
    return true;
  });
}
