import {
  mdiAccountCircleOutline,
  mdiAccountMultipleOutline,
  mdiCheckboxMarkedCircleOutline,
  mdiDomain,
  mdiForumOutline,
  mdiHelpCircleOutline,
  mdiKeyboardReturn,
  mdiPackageVariantClosed,
} from '@mdi/js';
import type { NavigationEntry } from '@shared/layout/navigation.js';

export const navigation: NavigationEntry[] = [
  { to: { name: 'to-do' }, icon: mdiCheckboxMarkedCircleOutline, label: 'navigation.toDo' },
  { to: { name: 'orders' }, icon: mdiPackageVariantClosed, label: 'navigation.orders' },
  { to: { name: 'tickets' }, icon: mdiForumOutline, label: 'navigation.tickets' },
  { to: { name: 'returns' }, icon: mdiKeyboardReturn, label: 'navigation.returns', permission: 'return:read' },
  { to: { name: 'help' }, icon: mdiHelpCircleOutline, label: 'navigation.help' },
  { to: { name: 'company' }, icon: mdiDomain, label: 'navigation.company' },
  { to: { name: 'users' }, icon: mdiAccountMultipleOutline, label: 'navigation.users', permission: 'member:manage' },
  { to: { name: 'account' }, icon: mdiAccountCircleOutline, label: 'navigation.account' },
];
