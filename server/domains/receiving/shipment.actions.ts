import type { Permission } from '../../auth/permissions.js';
import { actionsFrom } from '../../shared/state-machine.js';
import type { Shipment } from './shipment.entity.js';
import { type ShipmentAction, shipmentTransitions } from './shipment.states.js';

/** What somebody with these permissions can do with the shipment now. */
export function availableActions({ status }: Pick<Shipment, 'status'>, permissions: ReadonlySet<Permission>): ShipmentAction[] {
  return actionsFrom(shipmentTransitions, status, permissions);
}
