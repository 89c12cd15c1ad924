import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { type LineInHand, type LockedLines, lockOrderLines } from './lock-order-lines.js';
import { ShipmentLine } from './shipment-line.entity.js';
import { Shipment } from './shipment.entity.js';

const MOST_LINES = 500;

interface Named {
  orderLineId?: string | null;
  shipmentLineId?: string | null;
}

export interface ReceivableLine {
  orderLine: LineInHand;
  shipmentLine: ShipmentLine | null;
}

/**
 * Finds and locks what a receipt is about: its shipment first, then orders and their lines.
 * @throws DomainError that names the line and field
 */
export async function findReceivable(em: EntityManager, lines: readonly Named[]): Promise<{ shipment: Shipment | null; lines: ReceivableLine[] } & Pick<LockedLines, 'tolerancePercent'>> {
  if (!lines.length) throw new DomainError('REQUIRED', ['lines'], 'A receipt has at least one line.');
  if (lines.length > MOST_LINES) throw new DomainError('OUT_OF_RANGE', ['lines'], `A receipt has at most ${MOST_LINES} lines.`);
  const named = lines.map(({ orderLineId, shipmentLineId }, index) => {
    if (Boolean(orderLineId) === Boolean(shipmentLineId)) {
      throw new DomainError('INVALID', ['lines', String(index)], 'Name either the line of the shipment or, for goods that nobody announced, that of the order.');
    }
    return { orderLine: orderLineId && toUuid('pol', orderLineId), shipmentLine: shipmentLineId && toUuid('shpl', shipmentLineId) };
  });
  const { shipment, shipmentLines } = await lockShipment(em, named.map(({ shipmentLine }) => shipmentLine || null));
  const ids = named.map(({ orderLine, shipmentLine }) => orderLine || shipmentLines.get(shipmentLine!)!.orderLine.id);
  const { lines: orderLines, tolerancePercent } = await lockOrderLines(em, ids);
  const found = named.map(({ shipmentLine }, index) => {
    const orderLine = orderLines.get(ids[index]!);
    if (!orderLine) throw new DomainError('NOT_FOUND', ['lines', String(index), 'orderLineId']);
    return { orderLine, shipmentLine: shipmentLine ? shipmentLines.get(shipmentLine)! : null };
  });
  const stray = found.findIndex(({ orderLine }) => orderLine.supplier !== found[0]!.orderLine.supplier);
  if (stray > 0) throw new DomainError('INVALID', ['lines', String(stray)], 'One receipt is about goods of one supplier.');
  return { shipment, lines: found, tolerancePercent };
}

async function lockShipment(em: EntityManager, ids: readonly (string | null)[]) {
  const named = ids.filter((id) => id !== null);
  if (!named.length) return { shipment: null, shipmentLines: new Map<string, ShipmentLine>() };
  const before = new Map((await em.find(ShipmentLine, { id: { $in: named } }, { disableIdentityMap: true })).map((line) => [line.id, line]));
  const shipmentOf = (id: string) => before.get(id)?.shipment?.id;
  let only: string | undefined;
  ids.forEach((id, index) => {
    if (id === null) return;
    const shipment = shipmentOf(id);
    const field = ['lines', String(index), 'shipmentLineId'];
    if (!shipment) throw new DomainError('NOT_FOUND', field);
    if (only && only !== shipment) throw new DomainError('INVALID', field, 'One receipt is about one shipment.');
    only = shipment;
  });
  const shipment = await em.findOneOrFail(Shipment, only!, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const lines = await shipment.lines.loadItems();
  return { shipment, shipmentLines: new Map(lines.map((line) => [line.id, line])) };
}
