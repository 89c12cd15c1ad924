import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { dayOf, daysAfter } from '../../shared/days.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { arrive } from './arrive.js';
import { loadSalesShipment, type SalesShipmentChange } from './load-sales-shipment.js';
import type { SalesOrder } from './sales-order.entity.js';
import { SalesShipmentEvent, type TrackingEventKind } from './sales-shipment-event.entity.js';
import type { SalesShipment } from './sales-shipment.entity.js';
import { salesShipmentTransitions } from './sales-shipment.states.js';

/** What a carrier reports. */
export interface TrackingReport {
  kind: TrackingEventKind;
  occurredAt?: string | null;
  place?: string | null;
  note?: string | null;
  estimatedArrivalOn?: string | null;
}

const LONGEST_PLACE = 120;
const LONGEST_NOTE = 2000;

/**
 * Notes what the carrier reports about a shipment; with `DELIVERED` it has arrived.
 * @throws DomainErrors for a moment that cannot be, DomainError NOT_ALLOWED_IN_STATE once it has arrived
 */
export function trackSalesShipment(context: SignedInContext, input: SalesShipmentChange & TrackingReport) {
  return context.em.transactional(async (em) => {
    const { order, shipment } = await loadSalesShipment(em, input);
    await recordTracking(em, order, shipment, input, context.now());
    return { salesShipment: { id: shipment.id } };
  });
}

/** The report of one carrier, of order and shipment locked for change. What was reported before changes nothing. */
export async function recordTracking(em: EntityManager, order: SalesOrder, shipment: SalesShipment, report: TrackingReport, now: Date): Promise<void> {
  const occurredAt = report.occurredAt ? new Date(report.occurredAt) : now;
  const { kind } = report;
  if ((await em.count(SalesShipmentEvent, { shipment, kind, occurredAt })) > 0) return;
  requireTransition(salesShipmentTransitions, 'TRACK', shipment.status);
  const words = checkReport(report, shipment, occurredAt, now);
  em.create(SalesShipmentEvent, { shipment, customer: shipment.customer, kind, occurredAt, ...words });
  if (report.estimatedArrivalOn) shipment.estimatedArrivalOn = report.estimatedArrivalOn;
  // Whoever has the shipment on the screen is told, also where nothing else of it changes.
  shipment.updatedAt = now;
  if (kind === 'DELIVERED') await arrive(em, order, [shipment], dayOf(occurredAt), now);
}

function checkReport(report: TrackingReport, shipment: SalesShipment, occurredAt: Date, now: Date) {
  const check = new InputCheck();
  const words = { place: check.optionalText(report.place, ['place'], LONGEST_PLACE), note: check.optionalText(report.note, ['note'], LONGEST_NOTE) };
  if (dayOf(daysAfter(occurredAt, 1)) < shipment.shippedOn || occurredAt > now) {
    check.refuse('OUT_OF_RANGE', ['occurredAt'], `From ${shipment.shippedOn}, when it left, to now.`);
  }
  if (report.estimatedArrivalOn && report.estimatedArrivalOn < dayOf(now)) check.refuse('OUT_OF_RANGE', ['estimatedArrivalOn'], 'Today or later.');
  check.settle();
  return words;
}
