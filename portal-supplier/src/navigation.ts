import {
  mdiAccountMultipleOutline,
  mdiAccountOutline,
  mdiCashMultiple,
  mdiClipboardCheckOutline,
  mdiClipboardListOutline,
  mdiClipboardTextClockOutline,
  mdiDomain,
  mdiDomainPlus,
  mdiFileDocumentOutline,
  mdiHelpCircleOutline,
  mdiScaleBalance,
  mdiTruckOutline,
} from '@mdi/js';
import type { NavigationEntry } from '@shared/layout/navigation.js';
import { useIsApplicant, useIsSupplier } from './features/registration/useStanding.js';

/** Places of who trades with us. */
const trading: NavigationEntry[] = [
  { to: { name: 'to-do' }, icon: mdiClipboardTextClockOutline, label: 'navigation.toDo' },
  { to: { name: 'orders' }, icon: mdiClipboardListOutline, label: 'navigation.orders', group: 'navigation.goods', permission: 'purchaseOrder:read' },
  { to: { name: 'shipments' }, icon: mdiTruckOutline, label: 'navigation.shipments', group: 'navigation.goods', permission: 'shipment:read' },
  { to: { name: 'quality' }, icon: mdiClipboardCheckOutline, label: 'navigation.quality', group: 'navigation.goods', permission: 'nonConformance:read' },
  { to: { name: 'invoices' }, icon: mdiFileDocumentOutline, label: 'navigation.invoices', group: 'navigation.money', permission: 'invoice:read' },
  { to: { name: 'payments' }, icon: mdiCashMultiple, label: 'navigation.payments', group: 'navigation.money', permission: 'payment:read' },
  { to: { name: 'statements' }, icon: mdiScaleBalance, label: 'navigation.statements', group: 'navigation.money', permission: 'statement:read' },
  { to: { name: 'company' }, icon: mdiDomain, label: 'navigation.company', group: 'navigation.administration', permission: 'supplier:read' },
];

export const navigation: NavigationEntry[] = [
  { to: { name: 'registration' }, icon: mdiDomainPlus, label: 'navigation.registration', useShown: useIsApplicant },
  ...trading.map((entry) => ({ ...entry, useShown: useIsSupplier })),
  { to: { name: 'users' }, icon: mdiAccountMultipleOutline, label: 'navigation.users', group: 'navigation.administration', permission: 'member:manage' },
  { to: { name: 'help' }, icon: mdiHelpCircleOutline, label: 'navigation.help', group: 'navigation.administration' },
  { to: { name: 'account' }, icon: mdiAccountOutline, label: 'navigation.account', group: 'navigation.administration' },
];
