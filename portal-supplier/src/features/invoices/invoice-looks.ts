import {
  mdiAlertCircleOutline,
  mdiCalendarClockOutline,
  mdiCancel,
  mdiCashCheck,
  mdiCashClock,
  mdiCheckCircleOutline,
  mdiCloseCircleOutline,
  mdiPencilOutline,
  mdiProgressClock,
  mdiSendOutline,
} from '@mdi/js';
import type { StatusTone } from '@shared/components/StatusChip.vue';
import type { InvoiceStatus } from '../../../../schema/generated/supplier/graphql.js';

export const invoiceLooks: Record<InvoiceStatus, { icon: string; tone: StatusTone }> = {
  DRAFT: { icon: mdiPencilOutline, tone: 'warning' },
  SUBMITTED: { icon: mdiSendOutline, tone: 'info' },
  MATCHED: { icon: mdiProgressClock, tone: 'info' },
  EXCEPTION: { icon: mdiAlertCircleOutline, tone: 'error' },
  APPROVED: { icon: mdiCheckCircleOutline, tone: 'success' },
  REJECTED: { icon: mdiCloseCircleOutline, tone: 'error' },
  SCHEDULED: { icon: mdiCalendarClockOutline, tone: 'success' },
  PARTIALLY_PAID: { icon: mdiCashClock, tone: 'success' },
  PAID: { icon: mdiCashCheck, tone: 'success' },
  CANCELLED: { icon: mdiCancel, tone: 'neutral' },
};

/** In the order in which an invoice goes through them. */
export const invoiceStatuses = Object.keys(invoiceLooks) as InvoiceStatus[];
