import { mdiCancel, mdiCheckCircleOutline, mdiCloseCircleOutline, mdiEmailOpenOutline, mdiHelpCircleOutline, mdiSwapHorizontalCircleOutline } from '@mdi/js';
import type { StatusTone } from '@shared/components/StatusChip.vue';
import type { LineAcknowledgement, PurchaseOrderAcknowledgement } from '../../../../schema/generated/supplier/graphql.js';

interface Look {
  icon: string;
  tone: StatusTone;
}

export const acknowledgementLooks: Record<PurchaseOrderAcknowledgement | LineAcknowledgement, Look> = {
  AWAITING: { icon: mdiHelpCircleOutline, tone: 'warning' },
  RECEIVED: { icon: mdiEmailOpenOutline, tone: 'warning' },
  ACCEPTED: { icon: mdiCheckCircleOutline, tone: 'success' },
  CHANGES_PROPOSED: { icon: mdiSwapHorizontalCircleOutline, tone: 'info' },
  REJECTED: { icon: mdiCloseCircleOutline, tone: 'error' },
  CANCELLED: { icon: mdiCancel, tone: 'neutral' },
};
