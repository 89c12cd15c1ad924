import { mdiAlertCircleOutline, mdiAlertOctagonOutline, mdiAlertOutline, mdiCheckCircleOutline, mdiInboxArrowDownOutline, mdiMagnify, mdiMagnifyScan, mdiShieldCheckOutline, mdiShieldOutline } from '@mdi/js';
import type { StatusTone } from '@shared/components/StatusChip.vue';
import type { NonConformanceSeverity, NonConformanceStatus } from '../../../../schema/generated/supplier/graphql.js';

interface Look {
  icon: string;
  tone: StatusTone;
}

export const complaintLooks: Record<NonConformanceStatus, Look> = {
  OPEN: { icon: mdiInboxArrowDownOutline, tone: 'warning' },
  CONTAINED: { icon: mdiShieldOutline, tone: 'warning' },
  ROOT_CAUSE: { icon: mdiMagnifyScan, tone: 'warning' },
  CORRECTIVE_ACTION: { icon: mdiMagnify, tone: 'info' },
  VERIFIED: { icon: mdiShieldCheckOutline, tone: 'success' },
  CLOSED: { icon: mdiCheckCircleOutline, tone: 'neutral' },
};

export const severityLooks: Record<NonConformanceSeverity, Look> = {
  MINOR: { icon: mdiAlertCircleOutline, tone: 'neutral' },
  MAJOR: { icon: mdiAlertOutline, tone: 'warning' },
  CRITICAL: { icon: mdiAlertOctagonOutline, tone: 'error' },
};
