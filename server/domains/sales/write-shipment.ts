import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber } from '../../database/next-number.js';
import { sum } from '../../shared/decimal.js';
import type { InputCheck } from '../../shared/input-check.js';
import { checkPackages } from '../receiving/index.js';
import { checkTransport } from './check-transport.js';
import type { LeavingLine } from './leaving-lines.js';
import type { SalesOrder } from './sales-order.entity.js';
import type { SalesOrderShipInput } from './sales-order.input.js';
import { SalesShipmentLine } from './sales-shipment-line.entity.js';
import { SalesShipment } from './sales-shipment.entity.js';

/**
 * Writes down what leaves, on the shipment and on the order's lines.
 * @throws DomainErrors for what `check` has refused by then
 */
export async function writeShipment(
  em: EntityManager,
  check: InputCheck,
  order: SalesOrder,
  leaving: readonly LeavingLine[],
  input: SalesOrderShipInput & { shippedOn: string },
): Promise<SalesShipment> {
  const transport = checkTransport(check, input, input.shippedOn);
  const packages = await checkPackages(em, check, input.packages ?? []);
  check.settle();
  const { customer } = order;
  const number = await nextNumber(em, 'DN');
  const shipment = em.create(SalesShipment, { number, salesOrder: order, customer, status: 'IN_TRANSIT', shippedOn: input.shippedOn, packages, ...transport });
  for (const [index, { line, ...part }] of leaving.entries()) {
    em.create(SalesShipmentLine, { shipment, customer, salesOrder: order, lineNumber: index + 1, orderLine: line, ...part });
    line.shippedQuantity = sum([line.shippedQuantity, part.quantity]);
    line.shippedOn = input.shippedOn;
  }
  return shipment;
}
