import { mdiAlertCircleOutline, mdiBankTransferOut, mdiCalendarClockOutline, mdiCashCheck, mdiPauseCircleOutline } from '@mdi/js';
import type { StatusTone } from '@shared/components/StatusChip.vue';
import type { PayableStatus, PaymentStatus } from '../../../../schema/generated/supplier/graphql.js';

interface Look {
  icon: string;
  tone: StatusTone;
}

export const payableLooks: Record<PayableStatus, Look> = {
  OPEN: { icon: mdiCalendarClockOutline, tone: 'info' },
  HELD: { icon: mdiPauseCircleOutline, tone: 'error' },
  IN_RUN: { icon: mdiBankTransferOut, tone: 'success' },
  SETTLED: { icon: mdiCashCheck, tone: 'success' },
};

export const paymentLooks: Record<PaymentStatus, Look> = {
  INSTRUCTED: { icon: mdiBankTransferOut, tone: 'info' },
  EXECUTED: { icon: mdiCashCheck, tone: 'success' },
  FAILED: { icon: mdiAlertCircleOutline, tone: 'error' },
};
