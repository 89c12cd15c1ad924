import { mdiCheckDecagramOutline, mdiDrawPen, mdiFileUndoOutline, mdiTimerSandComplete } from '@mdi/js';
import type { StatusTone } from '@shared/components/StatusChip.vue';
import type { StatementRowFragment } from '../../../../schema/generated/supplier/graphql.js';

/** Where a statement stands for the supplier: whose signature is missing. */
export type StatementStanding = 'TO_SIGN' | 'WAITING' | 'SIGNED' | 'WITHDRAWN';

export function standingOf({ status, supplierSignedAt }: Pick<StatementRowFragment, 'status' | 'supplierSignedAt'>): StatementStanding {
  if (status === 'SIGNED' || status === 'WITHDRAWN') return status;
  return supplierSignedAt === null ? 'TO_SIGN' : 'WAITING';
}

export const standingLooks: Record<StatementStanding, { icon: string; tone: StatusTone }> = {
  TO_SIGN: { icon: mdiDrawPen, tone: 'warning' },
  WAITING: { icon: mdiTimerSandComplete, tone: 'info' },
  SIGNED: { icon: mdiCheckDecagramOutline, tone: 'success' },
  WITHDRAWN: { icon: mdiFileUndoOutline, tone: 'neutral' },
};
