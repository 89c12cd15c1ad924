import type { EntityManager } from '@mikro-orm/postgresql';
import { toUuid } from '../../graphql/ids.js';
import type { Decimal } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { checkGoods, type Goods } from './check-goods.js';
import { checkShippable } from './check-shippable.js';
import { type LineInHand, lockOrderLines } from './lock-order-lines.js';
import { ShipmentLine } from './shipment-line.entity.js';
import type { Shipment } from './shipment.entity.js';

const MOST_LINES = 500;

export interface ShipmentLineInput extends Goods {
  orderLineId: string;
  quantity: Decimal;
  packageNumber?: number | null;
}

interface OrderLinesToShip {
  orderLines: readonly LineInHand[];
  tolerancePercent: Decimal;
}

/**
 * Finds and locks the order lines that a shipment is to carry, in the order of `lines`.
 * @throws DomainError that names the line and field
 */
export async function orderLinesOf(em: EntityManager, lines: readonly ShipmentLineInput[]): Promise<OrderLinesToShip> {
  if (!lines.length) throw new DomainError('REQUIRED', ['lines'], 'A shipment has at least one line.');
  if (lines.length > MOST_LINES) throw new DomainError('OUT_OF_RANGE', ['lines'], `A shipment has at most ${MOST_LINES} lines.`);
  const ids = lines.map(({ orderLineId }) => toUuid('pol', orderLineId));
  const locked = await lockOrderLines(em, ids);
  const found = ids.map((id, index) => {
    const line = locked.lines.get(id);
    if (!line) throw new DomainError('NOT_FOUND', ['lines', String(index), 'orderLineId']);
    return line;
  });
  return { orderLines: found, tolerancePercent: locked.tolerancePercent };
}

/**
 * Writes the lines of a draft anew, numbered from 1; its packages must be set. Lines that it had belong to no shipment
 * from now on.
 * @throws DomainErrors that name the line and field
 */
export async function writeShipmentLines(em: EntityManager, shipment: Shipment, inputs: readonly ShipmentLineInput[], { orderLines, tolerancePercent }: OrderLinesToShip): Promise<void> {
  const check = new InputCheck();
  const wanted = inputs.map(({ quantity }, index) => ({ quantity, orderLine: orderLines[index]!, field: ['lines', String(index)] }));
  await checkShippable(em, check, shipment, wanted, tolerancePercent);
  const lines = wanted.map(({ quantity, orderLine, field }, index) => {
    const { packageNumber = null, ...goods } = inputs[index]!;
    if (packageNumber !== null && !shipment.packages.some((each) => each.packageNumber === packageNumber)) {
      check.refuse('NOT_FOUND', [...field, 'packageNumber'], `The shipment has no package ${packageNumber}.`);
    }
    return { orderLine, quantity, packageNumber, lineNumber: index + 1, ...checkGoods(check, goods, quantity, field) };
  });
  check.settle();
  await em.nativeUpdate(ShipmentLine, { shipment }, { shipment: null });
  for (const { orderLine, ...line } of lines) {
    em.create(ShipmentLine, { ...line, shipment, supplier: shipment.supplier, orderLine: orderLine.id, purchaseOrder: orderLine.purchaseOrder });
  }
}
