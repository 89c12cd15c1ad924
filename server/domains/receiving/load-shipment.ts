import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import { toUuid } from '../../graphql/ids.js';
import { Shipment } from './shipment.entity.js';

/** What every change of a shipment says: which one, and as of which version. */
export interface ShipmentChange {
  id: string;
  lockVersion?: number | null;
}

/** Loads a shipment for a change; see `loadForChange` for its refusals. */
export function loadShipment(em: EntityManager, { id, lockVersion }: ShipmentChange): Promise<Shipment> {
  return loadForChange(em, Shipment, toUuid('shp', id), lockVersion);
}
