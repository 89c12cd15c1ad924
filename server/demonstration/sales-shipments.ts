import type { SalesOrder } from '../domains/sales/index.js';
import type { SalesOrderLine } from '../domains/sales/sales-order-line.entity.js';
import { SalesShipmentEvent, type TrackingEventKind } from '../domains/sales/sales-shipment-event.entity.js';
import { SalesShipmentLine } from '../domains/sales/sales-shipment-line.entity.js';
import { SalesShipment } from '../domains/sales/sales-shipment.entity.js';
import { daysBetween } from '../shared/days.js';
import { type Decimal, sum } from '../shared/decimal.js';
import { Chance } from './chance.js';
import texts from './data/sales-texts.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { Stage } from './stage.js';

interface Leaving {
  line: SalesOrderLine;
  quantity: Decimal;
}

/** What leaves of one order, with the goods' lots and serial numbers and what the carrier reports on the way. */
export class SalesShipments {
  readonly all: SalesShipment[] = [];
  private readonly chance: Chance;
  private readonly places: readonly string[];

  constructor(
    private readonly stage: Stage,
    private readonly order: SalesOrder,
    private readonly name: string,
  ) {
    this.chance = new Chance(`${name} shipments`);
    this.places = texts[order.customer.locale].places;
  }

  leave(day: string, leaving: readonly Leaving[]): void {
    const { em, calendar } = this.stage;
    const name = `${this.name} shipment ${this.all.length + 1}`;
    const createdAt = calendar.moment(this.daysFromToday(day), 7, this.chance.between(0, 59));
    const shipment = em.create(SalesShipment, {
      id: fixedId(name),
      createdAt,
      updatedAt: createdAt,
      // Numbered once all of them are known, by the days on which they left.
      number: name,
      salesOrder: this.order,
      customer: this.order.customer,
      status: 'IN_TRANSIT',
      carrier: this.order.carrier,
      trackingNumber: this.all.length ? `LK${this.chance.between(100_000_000, 999_999_999)}` : this.order.trackingNumber,
      shippedOn: day,
      estimatedArrivalOn: calendar.day(Math.max(this.daysFromToday(this.order.promisedOn!), this.daysFromToday(day) + 2)),
      packages: [{ packageNumber: 1, kind: this.chance.of(['CARTON', 'PALLET'] as const), sscc: null, weightKilograms: String(this.chance.between(20, 400)) }],
    });
    for (const [index, part] of leaving.entries()) this.addLine(shipment, `${name} line ${index + 1}`, index + 1, part);
    this.all.push(shipment);
    this.report(shipment, 'HANDED_OVER', 0, this.places[0]!);
    this.report(shipment, 'IN_TRANSIT', 0, this.places[1]!);
  }

  /** Everything that left arrived. */
  arrive(day: string): void {
    for (const shipment of this.all) {
      const daysUnderWay = daysBetween(shipment.shippedOn, day);
      if (day > shipment.estimatedArrivalOn!) this.report(shipment, 'DELAYED', Math.max(daysUnderWay - 1, 1), this.places[1]!);
      this.report(shipment, 'OUT_FOR_DELIVERY', daysUnderWay, this.order.shippingAddress!.city);
      this.report(shipment, 'DELIVERED', daysUnderWay, this.order.shippingAddress!.city);
      shipment.status = 'DELIVERED';
      shipment.deliveredOn = day;
      for (const { orderLine, quantity } of shipment.lines) {
        orderLine.deliveredQuantity = sum([orderLine.deliveredQuantity ?? '0', quantity]);
        orderLine.deliveredOn = day;
      }
    }
  }

  private addLine(shipment: SalesShipment, name: string, lineNumber: number, { line, quantity }: Leaving): void {
    const { tracking } = line.item;
    const pieces = Number(quantity);
    const first = this.chance.between(10_000, 99_999) * 1000;
    this.stage.em.create(SalesShipmentLine, {
      id: fixedId(name),
      createdAt: shipment.createdAt,
      shipment,
      customer: shipment.customer,
      salesOrder: this.order,
      lineNumber,
      orderLine: line,
      quantity,
      lot: tracking === 'LOT' ? `L${this.chance.between(1000, 9999)}` : null,
      serials: tracking === 'SERIAL' ? Array.from({ length: pieces }, (_, piece) => `SN${first + piece}`) : [],
      packageNumber: 1,
    });
  }

  private report(shipment: SalesShipment, kind: TrackingEventKind, daysUnderWay: number, place: string): void {
    const { em, calendar } = this.stage;
    const occurredAt = calendar.moment(this.daysFromToday(shipment.shippedOn) + daysUnderWay, 8 + 3 * shipment.events.length, this.chance.between(0, 59));
    shipment.updatedAt = occurredAt;
    em.create(SalesShipmentEvent, { id: fixedId(`${shipment.id} ${kind}`), createdAt: occurredAt, shipment, customer: shipment.customer, kind, occurredAt, place });
  }

  private daysFromToday(day: string): number {
    return daysBetween(this.stage.calendar.day(0), day);
  }
}
