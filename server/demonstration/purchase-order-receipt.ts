import Big from 'big.js';
import { fulfilmentOf } from '../domains/purchasing/fulfilment.js';
import type { FulfilmentStatus } from '../domains/purchasing/purchase-order.states.js';
import type { PurchaseOrder } from '../domains/purchasing/purchase-order.entity.js';
import { dayOf, daysAfter } from '../shared/days.js';
import type { Calendar } from './calendar.js';
import type { Chance } from './chance.js';

/** Lets goods arrive: all of them, or what was due first and a part of the rest. */
export function receive(calendar: Calendar, order: PurchaseOrder, receipt: FulfilmentStatus, chance: Chance): void {
  const yesterday = calendar.day(-1);
  const schedules = order.lines.getItems().flatMap((line) => line.schedules.getItems());
  const due = schedules.filter((schedule) => schedule.confirmedOn && schedule.confirmedOn < yesterday);
  due.forEach((schedule, index) => {
    const whole = receipt === 'FULL' || (due.length < schedules.length ? true : index > 0);
    schedule.receivedQuantity = whole ? schedule.quantity : new Big(schedule.quantity).times('0.6').toFixed();
    schedule.actualOn = arrival(schedule.confirmedOn!, chance.of([-1, 0, 0, 0, 1, 3]), yesterday);
    if (chance.percent(6)) schedule.rejectedQuantity = String(chance.between(1, 3));
  });
  order.receipt = fulfilmentOf(schedules);
}

function arrival(confirmedOn: string, days: number, latest: string): string {
  const day = dayOf(daysAfter(new Date(`${confirmedOn}T00:00:00Z`), days));
  return day < latest ? day : latest;
}
