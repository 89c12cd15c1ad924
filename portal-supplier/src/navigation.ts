import { mdiAccountOutline, mdiClipboardListOutline, mdiClipboardTextClockOutline } from '@mdi/js';
import type { NavigationEntry } from '@shared/layout/navigation.js';

export const navigation: NavigationEntry[] = [
  { to: { name: 'to-do' }, icon: mdiClipboardTextClockOutline, label: 'navigation.toDo' },
  { to: { name: 'orders' }, icon: mdiClipboardListOutline, label: 'navigation.orders', group: 'navigation.goods', permission: 'purchaseOrder:read' },
  { to: { name: 'account' }, icon: mdiAccountOutline, label: 'navigation.account', group: 'navigation.administration' },
];
