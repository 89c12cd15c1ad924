import { PurchaseOrderResponse } from '../domains/purchasing/purchase-order-response.entity.js';
import { PurchaseOrder } from '../domains/purchasing/purchase-order.entity.js';
import { SalesOrderEvent } from '../domains/sales/sales-order-event.entity.js';
import { TicketMessage } from '../domains/service/ticket-message.entity.js';
import { Membership } from '../domains/identity/membership.entity.js';
import { Notification } from '../domains/notifications/notification.entity.js';
import { toPublicId } from '../graphql/ids.js';
import type { NotificationKind, NotificationValues } from '../jobs/notification-values.js';
import { dayOf, daysAfter } from '../shared/days.js';
import { fixedId } from './fixed-id.js';
import type { Stage } from './stage.js';

/** How many of what happened are told, and how many of these somebody has not read yet. */
const TOLD = 12;
const UNREAD = 3;

/** Something that happened, for everybody of one organisation, or for one of staff. */
interface Happened<Kind extends NotificationKind = NotificationKind> {
  kind: Kind;
  supplier?: string;
  customer?: string;
  account?: string | null;
  at: Date;
  recordId: string;
  values: NotificationValues[Kind];
}

/** What everybody was told of the latest orders, proposals and tickets. */
export async function addNotifications({ em, calendar }: Stage): Promise<void> {
  await em.flush();
  const happened = [...(await ordersSent(em)), ...(await proposalsDecided(em)), ...(await ordersAnswered(em)), ...(await promisesChanged(em)), ...(await ticketsAnswered(em))];
  const members = await em.find(Membership, {}, { populate: ['account'] });
  for (const { account, supplier, customer } of members) {
    const own = happened.filter((one) => concerns(one, supplier ?? customer ?? account));
    own.sort((one, other) => other.at.getTime() - one.at.getTime());
    own.slice(0, TOLD).forEach(({ kind, recordId, values, at }, index) => {
      const name = `notification ${kind} ${recordId} ${at.toISOString()}`;
      em.create(Notification, {
        id: fixedId(`${name} ${account.email} ${supplier?.id ?? customer?.id ?? 'staff'}`),
        createdAt: at,
        account,
        supplier,
        customer,
        event: fixedId(name),
        kind,
        recordId,
        values: { ...values },
        shown: true,
        awaitsDigest: false,
        readAt: index < UNREAD ? null : daysAfter(at, at < calendar.moment(-2, 0) ? 1 : 0),
      });
    });
  }
}

function concerns({ supplier, customer, account }: Happened, { id }: { id: string }): boolean {
  return [supplier, customer, account].includes(id);
}

async function ordersSent(em: Stage['em']): Promise<Happened<'ORDER_SENT'>[]> {
  const orders = await em.find(PurchaseOrder, { released: true, sentAt: { $ne: null }, answerDueAt: { $ne: null } });
  return orders.map(({ id, number, supplier, sentAt, answerDueAt }) => ({
    kind: 'ORDER_SENT',
    supplier: supplier.id,
    at: sentAt!,
    recordId: toPublicId('po', id),
    values: { number, answerBy: dayOf(answerDueAt!) },
  }));
}

async function proposalsDecided(em: Stage['em']): Promise<Happened<'ORDER_DECIDED'>[]> {
  const responses = await em.find(PurchaseOrderResponse, { status: { $in: ['ACCEPTED', 'REFUSED'] }, decidedAt: { $ne: null } }, { populate: ['purchaseOrder'] });
  return responses.map(({ purchaseOrder: { id, number, supplier }, status, decidedAt }) => ({
    kind: 'ORDER_DECIDED',
    supplier: supplier.id,
    at: decidedAt!,
    recordId: toPublicId('po', id),
    values: { number, outcome: status === 'ACCEPTED' ? 'accepted' : 'refused' },
  }));
}

async function ordersAnswered(em: Stage['em']): Promise<Happened<'ORDER_ANSWERED'>[]> {
  const responses = await em.find(PurchaseOrderResponse, {}, { populate: ['purchaseOrder.supplier'] });
  return responses.map(({ purchaseOrder: { id, number, supplier, createdById }, status, createdAt }) => ({
    kind: 'ORDER_ANSWERED',
    account: createdById,
    at: createdAt,
    recordId: toPublicId('po', id),
    values: { number, supplier: supplier.name, outcome: status === 'AUTO_ACCEPTED' ? 'accepted' : 'changesProposed' },
  }));
}

async function promisesChanged(em: Stage['em']): Promise<Happened<'SALES_ORDER_PROMISE_CHANGED'>[]> {
  const events = await em.find(SalesOrderEvent, { kind: 'PROMISE_CHANGED', released: true }, { populate: ['salesOrder'] });
  return events.map(({ salesOrder: { id, number, customer, lateReason }, occurredAt, date, previousDate, note }) => ({
    kind: 'SALES_ORDER_PROMISE_CHANGED',
    customer: customer.id,
    at: occurredAt,
    recordId: toPublicId('so', id),
    values: { number, previousOn: previousDate!, promisedOn: date!, cause: lateReason ?? 'EARLIER', note: note ?? '' },
  }));
}

async function ticketsAnswered(em: Stage['em']): Promise<Happened<'TICKET_REPLY'>[]> {
  const messages = await em.find(TicketMessage, { visibility: 'PUBLIC', authorKind: 'STAFF' }, { populate: ['ticket'] });
  return messages.map(({ ticket: { id, number, subject, customer }, createdAt, authorName, body }) => ({
    kind: 'TICKET_REPLY',
    customer: customer.id,
    at: createdAt,
    recordId: toPublicId('tkt', id),
    values: { number, subject, author: authorName, message: body.slice(0, 300) },
  }));
}
