import type { EntityManager } from '@mikro-orm/postgresql';
import type { NotificationKind, NotificationValues } from '../../jobs/notification-values.js';
import { notify, type Told } from '../../jobs/notify.js';
import { Customer } from '../customers/index.js';
import type { CustomerReturn } from './customer-return.entity.js';
import type { RefundNote } from './refund-note.entity.js';
import type { Repair } from './repair.entity.js';

type Named = Pick<CustomerReturn, 'id' | 'number' | 'customer'>;

/** Tells all of staff whose work it is that somebody asks to send something back. */
export function tellStaffOfRequest(em: EntityManager, customerReturn: Named): Promise<void> {
  return tellStaff(em, 'RETURN_REQUESTED', customerReturn, (customer) => ({ number: customerReturn.number, customer }));
}

export function tellOfDecision(em: EntityManager, customerReturn: CustomerReturn): Promise<void> {
  const { number, status } = customerReturn;
  return tellCustomer(em, 'RETURN_DECIDED', customerReturn, { number, outcome: status === 'APPROVED' ? 'approved' : 'refused' });
}

export function tellOfArrival(em: EntityManager, customerReturn: Named): Promise<void> {
  return tellCustomer(em, 'RETURN_RECEIVED', customerReturn, { number: customerReturn.number });
}

export function tellOfGrading(em: EntityManager, customerReturn: Named): Promise<void> {
  return tellCustomer(em, 'RETURN_GRADED', customerReturn, { number: customerReturn.number });
}

export function tellOfReplacement(em: EntityManager, customerReturn: Named): Promise<void> {
  return tellCustomer(em, 'RETURN_REPLACED', customerReturn, { number: customerReturn.number });
}

export function tellOfQuote(em: EntityManager, customerReturn: Named, { grossTotal, currencyCode, validUntil }: Repair): Promise<void> {
  const total = { amount: grossTotal!, currencyCode: currencyCode! };
  return tellCustomer(em, 'REPAIR_QUOTED', customerReturn, { number: customerReturn.number, total, answerBy: validUntil! });
}

/** Tells those who repair what the customer answered. */
export function tellOfQuoteAnswer(em: EntityManager, customerReturn: Named, { status }: Repair): Promise<void> {
  const outcome = status === 'APPROVED' ? 'accepted' : 'rejected';
  return tellStaff(em, 'REPAIR_QUOTE_ANSWERED', customerReturn, (customer) => ({ number: customerReturn.number, customer, outcome }));
}

export function tellOfSentBack(em: EntityManager, customerReturn: Named): Promise<void> {
  return tellCustomer(em, 'REPAIR_SENT_BACK', customerReturn, { number: customerReturn.number });
}

/** Tells those who approve refunds that one waits for them. */
export function tellOfProposedRefund(em: EntityManager, customerReturn: Named, { total: amount, currencyCode }: RefundNote): Promise<void> {
  return tellStaff(em, 'REFUND_TO_APPROVE', customerReturn, (customer) => ({ number: customerReturn.number, customer, total: { amount, currencyCode } }));
}

export function tellOfRefund(em: EntityManager, customerReturn: Named, { total: amount, currencyCode }: RefundNote): Promise<void> {
  return tellCustomer(em, 'RETURN_REFUNDED', customerReturn, { number: customerReturn.number, total: { amount, currencyCode } });
}

export function tellOfClosing(em: EntityManager, customerReturn: Named): Promise<void> {
  return tellCustomer(em, 'RETURN_CLOSED', customerReturn, { number: customerReturn.number });
}

function tellCustomer<Kind extends NotificationKind>(em: EntityManager, kind: Kind, customerReturn: Named, values: NotificationValues[Kind]): Promise<void> {
  return tell(em, kind, { customer: customerReturn.customer.id }, customerReturn, values);
}

async function tellStaff<Kind extends NotificationKind>(em: EntityManager, kind: Kind, customerReturn: Named, valuesFor: (customer: string) => NotificationValues[Kind]): Promise<void> {
  const { name } = await em.findOneOrFail(Customer, customerReturn.customer.id);
  await tell(em, kind, { staff: true }, customerReturn, valuesFor(name));
}

function tell<Kind extends NotificationKind>(em: EntityManager, kind: Kind, to: Told, { id }: Named, values: NotificationValues[Kind]): Promise<void> {
  return notify(em, { kind, to, record: { prefix: 'ret', id }, values });
}
