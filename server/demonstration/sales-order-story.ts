import type { SalesOrder } from '../domains/sales/index.js';
import { SalesOrderEvent } from '../domains/sales/sales-order-event.entity.js';
import { compare, subtract } from '../shared/decimal.js';
import { daysBetween } from '../shared/days.js';
import { Chance } from './chance.js';
import type { DemonstrationCustomer } from './customers.js';
import texts from './data/sales-texts.json' with { type: 'json' };
import { fixedId } from './fixed-id.js';
import type { Planned } from './planned.js';
import type { SalesOrderPlan, SalesStep } from './sales-order-plans.js';
import { SalesShipments } from './sales-shipments.js';
import type { Stage } from './stage.js';

interface EventDetails {
  date?: string | null;
  previousDate?: string | null;
  note?: string | null;
}

/** Takes a customer's order through what happened to it, leaving on its timeline what the application would. */
export class SalesOrderStory {
  private readonly chance: Chance;
  private readonly words: (typeof texts)[keyof typeof texts];
  /** Days from today of what happened last. */
  private last: number;
  private events: SalesOrderEvent[] = [];
  readonly shipments: SalesShipments;

  constructor(
    private readonly stage: Stage,
    private readonly order: SalesOrder,
    private readonly planned: Planned<SalesOrderPlan, DemonstrationCustomer>,
  ) {
    this.chance = new Chance(`${planned.name} story`);
    this.words = texts[order.customer.locale];
    this.last = -planned.daysAgo;
    this.shipments = new SalesShipments(stage, order, planned.name);
    this.record('ORDERED', { date: order.orderedOn });
  }

  take(step: SalesStep): void {
    this.steps[step]();
    this.order.updatedAt = this.events.at(-1)!.occurredAt;
  }

  private readonly steps: Record<SalesStep, () => void> = {
    CONFIRM: () => {
      this.order.status = 'CONFIRMED';
      this.release();
      this.record('CONFIRMED');
    },
    PROMISE: () => {
      this.promise(this.day(this.order.requestedOn!) + this.chance.of([0, 0, 0, 1, 3]));
      this.record('PROMISED', { date: this.order.promisedOn });
    },
    EXCUSE: () => this.excuse(),
    POSTPONE: () => {
      this.passDays(2, 3);
      const previousDate = this.order.promisedOn;
      this.excuse();
      this.promise(this.day(previousDate!) + this.chance.between(9, 12));
      this.record('PROMISE_CHANGED', { date: this.order.promisedOn, previousDate, note: this.order.lateReasonNote });
    },
    START: () => {
      this.passDays(1, 2);
      this.order.status = 'IN_FULFILMENT';
      this.record('IN_FULFILMENT');
    },
    SHIP_PART: () => this.shipPart(),
    SHIP: () => this.ship(),
    DELIVER: () => {
      this.order.deliveredOn = this.until(this.day(this.order.promisedOn!) + (this.planned.plan.arrivesLate ?? -this.chance.between(0, 1)));
      this.order.status = 'DELIVERED';
      this.shipments.arrive(this.order.deliveredOn);
      this.record('DELIVERED', { date: this.order.deliveredOn });
    },
    CLOSE: () => {
      this.passDays(4, 8);
      this.order.status = 'CLOSED';
      this.record('CLOSED');
    },
    HOLD: () => {
      this.passDays(1, 2);
      this.order.heldFrom = this.order.status;
      this.order.status = 'ON_HOLD';
      this.record('HELD', { note: this.chance.of(this.words.held) });
    },
    RELEASE: () => {
      this.passDays(1, 2);
      this.order.status = this.order.heldFrom!;
      this.order.heldFrom = null;
      this.record('RELEASED', { note: this.chance.of(this.words.released) });
    },
    CANCEL: () => {
      this.passDays(1, 3);
      this.order.status = 'CANCELLED';
      this.record('CANCELLED', { note: this.chance.of(this.words.cancelled) });
    },
  };

  /** From the confirmation on the customer sees the order and all that belongs to it. */
  private release(): void {
    this.order.released = true;
    for (const part of [...this.order.lines, ...this.events]) part.released = true;
  }

  private promise(daysFromToday: number): void {
    this.order.promisedOn = this.stage.calendar.day(daysFromToday);
    for (const line of this.order.lines) line.promisedOn = this.order.promisedOn;
  }

  private excuse(): void {
    const reason = this.planned.plan.reason!;
    this.order.lateReason = reason;
    this.order.lateReasonNote = this.chance.of(this.words.late[reason]);
  }

  private shipPart(): void {
    const lines = this.order.lines.getItems();
    const day = this.until(this.day(this.order.promisedOn!) - 6);
    const [first] = lines;
    if (lines.length === 1) first!.shippedQuantity = String(Math.ceil(Number(first!.quantity) / 2));
    const leaving = lines.length === 1 ? lines : lines.slice(0, Math.ceil(lines.length / 2));
    this.order.status = 'PARTIALLY_SHIPPED';
    this.book();
    for (const line of leaving) {
      if (lines.length > 1) line.shippedQuantity = line.quantity;
      line.shippedOn = day;
    }
    this.shipments.leave(day, leaving.map((line) => ({ line, quantity: line.shippedQuantity })));
    this.record('PARTIALLY_SHIPPED', { date: day, note: this.chance.of(this.words.partly) });
  }

  private ship(): void {
    const { leavesLate, arrivesLate } = this.planned.plan;
    const day = this.until(this.day(this.order.promisedOn!) + (leavesLate ?? (arrivesLate ? -1 : -3)));
    const leaving = this.order.lines.map((line) => ({ line, quantity: subtract(line.quantity, line.shippedQuantity) })).filter(({ quantity }) => compare(quantity, '0') > 0);
    this.order.status = 'SHIPPED';
    this.order.shippedOn = day;
    this.book();
    for (const { line } of leaving) {
      line.shippedQuantity = line.quantity;
      line.shippedOn = day;
    }
    this.shipments.leave(day, leaving);
    this.record('SHIPPED', { date: day });
  }

  private book(): void {
    this.order.carrier ??= this.chance.of(this.words.carriers);
    this.order.trackingNumber ??= `LK${this.chance.between(100_000_000, 999_999_999)}`;
  }

  private day(day: string): number {
    return daysBetween(this.stage.calendar.day(0), day);
  }

  /** Lets days pass up to one that lies between what happened last and yesterday. */
  private until(daysFromToday: number): string {
    this.last = Math.min(Math.max(daysFromToday, this.last), -1);
    return this.stage.calendar.day(this.last);
  }

  private passDays(least: number, most: number): void {
    this.last = Math.min(this.last + this.chance.between(least, most), -1);
  }

  private record(kind: SalesOrderEvent['kind'], details: EventDetails = {}): void {
    const { order } = this;
    const occurredAt = this.stage.calendar.moment(this.last, 8 + this.events.length, this.chance.between(0, 59));
    this.events.push(
      this.stage.em.create(SalesOrderEvent, {
        id: fixedId(`${this.planned.name} event ${this.events.length + 1}`),
        createdAt: occurredAt,
        salesOrder: order,
        customer: order.customer,
        released: order.released,
        kind,
        occurredAt,
        ...details,
      }),
    );
  }
}
