import type { EntityManager } from '@mikro-orm/postgresql';
import { compare, type Decimal, plain, sum } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import type { InputCheck } from '../../shared/input-check.js';
import { checkPrice, checkSchedule, newLineTerms } from './new-line-terms.js';
import type { ProposedLine } from './proposed-line.js';
import type { PurchaseOrderLine } from './purchase-order-line.entity.js';
import type { VersionSchedule } from './purchase-order-version.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { requireCommitted } from './require-committed.js';
import { contentOfLine } from './versions.js';

export interface ChangedLineInput {
  /** Left out for a line that is to be added. */
  lineNumber?: number | null;
  itemId?: string | null;
  unitPrice?: Decimal | null;
  note?: string | null;
  remove?: boolean | null;
  schedules?: ChangedScheduleInput[] | null;
}

interface ChangedScheduleInput {
  /** Left out for a delivery that is to be added. */
  scheduleNumber?: number | null;
  quantity: Decimal;
  requestedOn: string;
}

interface Frame {
  em: EntityManager;
  order: PurchaseOrder;
  /** By line number, what can no longer be taken away. */
  committed: ReadonlyMap<number, Decimal>;
  /** No other day is asked for before this one. */
  earliest: string;
  check: InputCheck;
}

/** A line of an order as a change that leaves it alone would have it. */
export function unchanged(line: PurchaseOrderLine): ProposedLine {
  const { item, supplierSku, unitCode, note } = line;
  return { ...contentOfLine(line), itemId: item.id, itemNames: item.names, supplierSku: supplierSku ?? null, unitCode, note: note ?? null };
}

/** A line with other deliveries; of no delivery at all it is called off. */
export function withSchedules(line: ProposedLine, schedules: VersionSchedule[]): ProposedLine {
  return { ...line, schedules, quantity: sum(schedules.map(({ quantity }) => quantity)) };
}

/**
 * The whole content that an order is to have: lines that are named differ, every other one stays. What would take away
 * what was received, is on its way or is invoiced goes to `check`.
 * @throws DomainError that names the line and field
 */
export async function proposeLines(frame: Frame, inputs: readonly ChangedLineInput[]): Promise<ProposedLine[]> {
  const { order } = frame;
  const lines = new Map(order.lines.getItems().map((line) => [line.lineNumber, unchanged(line)]));
  let nextNumber = Math.max(...lines.keys()) + 1;
  for (const [index, input] of inputs.entries()) {
    const field = ['lines', String(index)];
    const { lineNumber } = input;
    if (typeof lineNumber !== 'number') {
      lines.set(nextNumber, await addedLine(frame, input, nextNumber, field));
      nextNumber += 1;
      continue;
    }
    const line = order.lines.getItems().find((candidate) => candidate.lineNumber === lineNumber && compare(candidate.quantity, '0') > 0);
    if (!line || inputs.findIndex((other) => other.lineNumber === lineNumber) !== index) {
      throw new DomainError('INVALID', [...field, 'lineNumber'], 'Name each line of which something is to come once at most.');
    }
    lines.set(lineNumber, changedLine(frame, line, input, field));
  }
  return [...lines.values()];
}

async function addedLine({ em, order, earliest }: Frame, input: ChangedLineInput, lineNumber: number, field: readonly string[]): Promise<ProposedLine> {
  if (!input.itemId) throw new DomainError('REQUIRED', [...field, 'itemId'], 'Say which item the new line is about.');
  const given = (input.schedules ?? []).map(({ quantity, requestedOn }) => ({ quantity, requestedOn }));
  const { item, supplierSku, unitPrice, note } = await newLineTerms(em, order, { ...input, itemId: input.itemId, schedules: given }, earliest, field);
  const schedules = given.map(({ quantity, requestedOn }, index) => ({ scheduleNumber: index + 1, quantity: plain(quantity), requestedOn, confirmedOn: null }));
  const line: ProposedLine = {
    lineNumber,
    itemId: item.id,
    sku: item.sku,
    itemName: item.names.en,
    itemNames: item.names,
    supplierSku,
    unitCode: item.unitCode,
    note,
    quantity: '0',
    unitPrice: { amount: plain(unitPrice), currencyCode: order.currencyCode },
    schedules: [],
  };
  return withSchedules(line, schedules);
}

function changedLine(frame: Frame, line: PurchaseOrderLine, input: ChangedLineInput, field: readonly string[]): ProposedLine {
  const before = unchanged(line);
  const schedules = input.remove ? calledOff(before.schedules) : input.schedules ? changedSchedules(frame, line, input.schedules, field) : before.schedules;
  requireCommitted(frame.check, line, frame.committed.get(line.lineNumber)!, schedules, [...field, input.remove ? 'remove' : 'schedules']);
  if (input.unitPrice) checkPrice(input.unitPrice, field);
  const unitPrice = { ...before.unitPrice, amount: plain(input.unitPrice ?? before.unitPrice.amount) };
  return withSchedules({ ...before, unitPrice }, schedules);
}

/** A line keeps its deliveries when it is called off: they say what was asked for. */
export function calledOff(schedules: readonly VersionSchedule[]): VersionSchedule[] {
  return schedules.map((schedule) => ({ ...schedule, quantity: '0' }));
}

function changedSchedules({ earliest }: Frame, line: PurchaseOrderLine, inputs: readonly ChangedScheduleInput[], field: readonly string[]): VersionSchedule[] {
  if (!inputs.length) throw new DomainError('REQUIRED', [...field, 'schedules'], 'Say when how much is wanted, or remove the line.');
  const known = line.schedules.getItems();
  let nextNumber = Math.max(...known.map(({ scheduleNumber }) => scheduleNumber)) + 1;
  return inputs.map(({ scheduleNumber, quantity, requestedOn }, index) => {
    const path = [...field, 'schedules', String(index)];
    const before = known.find((schedule) => schedule.scheduleNumber === scheduleNumber);
    const twice = inputs.findIndex((other) => other.scheduleNumber === scheduleNumber) !== index;
    if (typeof scheduleNumber === 'number' && (!before || twice)) {
      throw new DomainError('INVALID', [...path, 'scheduleNumber'], 'Name each delivery of the line once at most.');
    }
    const sameDay = before?.requestedOn === requestedOn;
    checkSchedule({ quantity, requestedOn }, sameDay ? requestedOn : earliest, path);
    // A delivery whose day stays keeps the day that was confirmed for it.
    return { scheduleNumber: before?.scheduleNumber ?? nextNumber++, quantity: plain(quantity), requestedOn, confirmedOn: sameDay ? (before.confirmedOn ?? null) : null };
  });
}
