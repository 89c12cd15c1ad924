import type { EntityManager } from '@mikro-orm/postgresql';
import { daysAfter } from '../../shared/days.js';
import { organisationOf } from '../organisation/index.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

/** The supplier is asked for an answer, from now on and with the time that the organisation gives; reminders begin anew. */
export async function askForAnswer(em: EntityManager, order: PurchaseOrder, now: Date): Promise<Date> {
  const answerDueAt = daysAfter(now, (await organisationOf(em)).answerWithinDays);
  Object.assign(order, { acknowledgement: 'AWAITING', answerDueAt, answerReminders: 0 });
  return answerDueAt;
}
