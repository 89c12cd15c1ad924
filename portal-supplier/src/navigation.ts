import { mdiAccountOutline, mdiClipboardCheckOutline, mdiClipboardListOutline, mdiClipboardTextClockOutline, mdiFileDocumentOutline, mdiTruckOutline } from '@mdi/js';
import type { NavigationEntry } from '@shared/layout/navigation.js';

export const navigation: NavigationEntry[] = [
  { to: { name: 'to-do' }, icon: mdiClipboardTextClockOutline, label: 'navigation.toDo' },
  { to: { name: 'orders' }, icon: mdiClipboardListOutline, label: 'navigation.orders', group: 'navigation.goods', permission: 'purchaseOrder:read' },
  { to: { name: 'shipments' }, icon: mdiTruckOutline, label: 'navigation.shipments', group: 'navigation.goods', permission: 'shipment:read' },
  { to: { name: 'quality' }, icon: mdiClipboardCheckOutline, label: 'navigation.quality', group: 'navigation.goods', permission: 'nonConformance:read' },
  { to: { name: 'invoices' }, icon: mdiFileDocumentOutline, label: 'navigation.invoices', group: 'navigation.money', permission: 'invoice:read' },
  { to: { name: 'account' }, icon: mdiAccountOutline, label: 'navigation.account', group: 'navigation.administration' },
];
