import {
  mdiCheckCircleOutline,
  mdiCloseCircleOutline,
  mdiPackageVariant,
  mdiPencilOutline,
  mdiProgressCheck,
  mdiTruckFastOutline,
  mdiTruckOutline,
  mdiWarehouse,
} from '@mdi/js';
import type { StatusTone } from '@shared/components/StatusChip.vue';
import type { ShipmentStatus } from '../../../../schema/generated/supplier/graphql.js';

interface Look {
  icon: string;
  tone: StatusTone;
}

export const shipmentLooks: Record<ShipmentStatus, Look> = {
  DRAFT: { icon: mdiPencilOutline, tone: 'warning' },
  SHIPPED: { icon: mdiTruckOutline, tone: 'info' },
  IN_TRANSIT: { icon: mdiTruckFastOutline, tone: 'info' },
  ARRIVED: { icon: mdiWarehouse, tone: 'info' },
  PARTIALLY_RECEIVED: { icon: mdiProgressCheck, tone: 'warning' },
  RECEIVED: { icon: mdiCheckCircleOutline, tone: 'success' },
  CLOSED: { icon: mdiPackageVariant, tone: 'neutral' },
  CANCELLED: { icon: mdiCloseCircleOutline, tone: 'neutral' },
};
