import { mdiCancel, mdiCheckAll, mdiClipboardSearchOutline, mdiHelpCircleOutline, mdiPackageVariantClosedCheck, mdiThumbDownOutline, mdiThumbUpOutline, mdiTruckDeliveryOutline } from '@mdi/js';
import type { StatusTone } from '@shared/components/StatusChip.vue';
import type { CustomerReturnStatus } from '../../../../schema/generated/customer/graphql.js';

/** How a state looks, in the order in which a return passes through them. */
export const returnLooks: Record<CustomerReturnStatus, { icon: string; tone: StatusTone }> = {
  REQUESTED: { icon: mdiHelpCircleOutline, tone: 'info' },
  APPROVED: { icon: mdiThumbUpOutline, tone: 'success' },
  IN_TRANSIT: { icon: mdiTruckDeliveryOutline, tone: 'info' },
  RECEIVED: { icon: mdiPackageVariantClosedCheck, tone: 'info' },
  GRADED: { icon: mdiClipboardSearchOutline, tone: 'info' },
  CLOSED: { icon: mdiCheckAll, tone: 'neutral' },
  DENIED: { icon: mdiThumbDownOutline, tone: 'error' },
  CANCELLED: { icon: mdiCancel, tone: 'neutral' },
};

export const returnStatuses = Object.keys(returnLooks) as CustomerReturnStatus[];
