import { type RawBuilder, sql } from 'kysely';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { isUnderWay } from './sales-order.conditions.js';

export const latenessKinds = {
  NOT_SHIPPED: 'Its day has passed, and not all of it has left.',
  SHIPPED_LATE: 'It left after its day.',
  IN_TRANSIT_LATE: 'It left in time; the carrier brings it after its day.',
  DELIVERED_LATE: 'It arrived after its day.',
} as const;
export type LatenessKind = keyof typeof latenessKinds;

/** What lateness is judged by; each a day or null. */
interface Days {
  dueOn: RawBuilder<unknown>;
  deliveredOn: RawBuilder<unknown>;
  /** The day the last of it left; null while something is here. */
  shippedOn: RawBuilder<unknown>;
  /** The day on which the carrier is to bring what is still on its way. */
  expectedOn: RawBuilder<unknown>;
}

/** The latest day on which the carriers bring those of the shipments that are still on their way; today once that has passed. */
function expectedOn(shipments: RawBuilder<unknown>, { today }: Asking): RawBuilder<unknown> {
  return sql`(select max(greatest(shipment.estimated_arrival_on, ${today})) from sales_shipment as shipment
    where ${shipments} and shipment.status = 'IN_TRANSIT' and shipment.estimated_arrival_on is not null)`;
}

/** The day that counts against it: it arrived, else the carrier brings it, else it left, else it is still here today. */
function doneOn({ deliveredOn, shippedOn, expectedOn: expected }: Days, { today }: Asking): RawBuilder<unknown> {
  return sql`coalesce(${deliveredOn}, case when ${shippedOn} is not null then greatest(${shippedOn}, ${expected}) end, ${today})`;
}

function kindOf({ dueOn, deliveredOn, shippedOn }: Days): RawBuilder<unknown> {
  return sql`case when ${deliveredOn} is not null then 'DELIVERED_LATE' when ${shippedOn} is null then 'NOT_SHIPPED'
    when ${shippedOn} > ${dueOn} then 'SHIPPED_LATE' else 'IN_TRANSIT_LATE' end`;
}

function daysOfOrder(column: ColumnReference, asking: Asking): Days {
  return {
    dueOn: sql`coalesce(${column('promisedOn')}, ${column('requestedOn')})`,
    deliveredOn: column('deliveredOn'),
    shippedOn: column('shippedOn'),
    expectedOn: expectedOn(sql`shipment.sales_order_id = ${column('id')}`, asking),
  };
}

/** It came, or comes, after the day it was to be there. An order that was called off is never late. */
export function isLate(column: ColumnReference, asking: Asking): RawBuilder<boolean> {
  const days = daysOfOrder(column, asking);
  return sql<boolean>`(${column('status')} <> 'CANCELLED' and coalesce(${doneOn(days, asking)} > ${days.dueOn}, false))`;
}

/** It is under way and late. An index finds those that may be, and each of them is looked at. */
export function isLateUnderWay(column: ColumnReference, asking: Asking): RawBuilder<boolean> {
  const promised = column('promisedOn');
  const mayBeLate = sql`case when ${column('shippedOn')} is not null then '-infinity' when ${promised} is not null then ${promised} else ${column('requestedOn')} end < ${asking.today}`;
  return sql<boolean>`(${isUnderWay(column)} and ${mayBeLate} and ${isLate(column, asking)})`;
}

/** How, by how much, since when and why an order is late, as JSON; null when it is not. */
export function lateness(column: ColumnReference, asking: Asking): RawBuilder<unknown> {
  const days = daysOfOrder(column, asking);
  return sql`case when ${isLate(column, asking)} then json_build_object(
    'kind', ${kindOf(days)}, 'days', ${doneOn(days, asking)} - ${days.dueOn}, 'since', ${days.dueOn},
    'reason', ${column('lateReason')}, 'reasonNote', ${column('lateReasonNote')}) end`;
}

/** The same of one line: by its own days, where it has none by the order's, and for the order's reason. */
export function lineLateness(column: ColumnReference, asking: Asking): RawBuilder<unknown> {
  const part = sql`shipment.id in (select shipment_id from sales_shipment_line where order_line_id = ${column('id')})`;
  const arrived = sql`${column('deliveredQuantity')} >= ${column('quantity')}`;
  const left = sql`${column('shippedQuantity')} >= ${column('quantity')}`;
  const days: Days = {
    dueOn: sql`due_on`,
    deliveredOn: sql`case when ${arrived} then coalesce(${column('deliveredOn')}, ${column('shippedOn')}) end`,
    shippedOn: sql`case when ${left} then ${column('shippedOn')} end`,
    expectedOn: expectedOn(part, asking),
  };
  return sql`(select json_build_object('kind', ${kindOf(days)}, 'days', ${doneOn(days, asking)} - due_on, 'since', due_on,
      'reason', late_reason, 'reasonNote', late_reason_note)
    from (select status, late_reason, late_reason_note,
        coalesce(${column('promisedOn')}, ${column('requestedOn')}, promised_on, requested_on) as due_on
      from sales_order where id = ${column('salesOrder')}) as whole
    where status <> 'CANCELLED' and ${doneOn(days, asking)} > due_on)`;
}
