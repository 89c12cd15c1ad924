import {
  mdiAccountClockOutline,
  mdiCertificateOutline,
  mdiClipboardAlertOutline,
  mdiClipboardCheckOutline,
  mdiClipboardEditOutline,
  mdiClockAlertOutline,
  mdiDomain,
  mdiDrawPen,
  mdiFileDocumentAlertOutline,
  mdiFileDocumentEditOutline,
  mdiMessageTextOutline,
  mdiSaleOutline,
  mdiTruckAlertOutline,
  mdiTruckOutline,
} from '@mdi/js';
import type { RouteLocationRaw } from 'vue-router';
import type { ToDoQuery } from '../../../../schema/generated/supplier/graphql.js';

export type ToDoCounts = Omit<ToDoQuery['supplierToDo'], '__typename'>;

interface ToDoCard {
  key: keyof ToDoCounts;
  icon: string;
  tone: 'warning' | 'error' | 'info';
  /** The list of what waits. */
  to: RouteLocationRaw;
}

const orders = (query: Record<string, string>) => ({ name: 'orders', query });

/** What can wait for a supplier, the most urgent first. */
export const toDoCards: readonly ToDoCard[] = [
  { key: 'ordersOverdue', icon: mdiClockAlertOutline, tone: 'error', to: orders({ answerOverdue: '1', sort: 'ANSWER_DUE_AT' }) },
  { key: 'ordersToAnswer', icon: mdiClipboardAlertOutline, tone: 'warning', to: orders({ needsAnswer: '1', sort: 'ANSWER_DUE_AT' }) },
  { key: 'changesToAnswer', icon: mdiClipboardEditOutline, tone: 'warning', to: orders({ openChange: '1', sort: 'ANSWER_DUE_AT' }) },
  { key: 'ordersCommented', icon: mdiMessageTextOutline, tone: 'info', to: orders({ unreadComments: '1' }) },
  { key: 'ordersToShip', icon: mdiTruckOutline, tone: 'info', to: { name: 'shipment-new' } },
  { key: 'ordersLate', icon: mdiTruckAlertOutline, tone: 'error', to: orders({ late: '1' }) },
  { key: 'nonConformancesToAnswer', icon: mdiClipboardCheckOutline, tone: 'warning', to: { name: 'quality', query: { waitingForMe: '1' } } },
  { key: 'invoicesInQuestion', icon: mdiFileDocumentAlertOutline, tone: 'error', to: { name: 'invoices', query: { status: 'EXCEPTION' } } },
  { key: 'invoiceDrafts', icon: mdiFileDocumentEditOutline, tone: 'info', to: { name: 'invoices', query: { status: 'DRAFT' } } },
  { key: 'discountOffersToAnswer', icon: mdiSaleOutline, tone: 'info', to: { name: 'payments' } },
  { key: 'statementsToSign', icon: mdiDrawPen, tone: 'warning', to: { name: 'statements', query: { toSign: '1' } } },
  { key: 'certificatesExpiring', icon: mdiCertificateOutline, tone: 'warning', to: { name: 'company' } },
  { key: 'changeRequestsPending', icon: mdiDomain, tone: 'info', to: { name: 'company' } },
  { key: 'proposalsPending', icon: mdiAccountClockOutline, tone: 'info', to: orders({ acknowledgement: 'CHANGES_PROPOSED' }) },
];
