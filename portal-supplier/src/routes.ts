import type { RouteRecordRaw } from 'vue-router';

export const routes: RouteRecordRaw[] = [
  { path: '', name: 'to-do', component: () => import('./features/to-do/ToDoPage.vue'), meta: { title: 'navigation.toDo' } },
  { path: 'orders', name: 'orders', component: () => import('./features/orders/OrdersPage.vue'), meta: { title: 'orders.title' } },
  { path: 'orders/:id', name: 'order', component: () => import('./features/order/OrderPage.vue'), props: true, meta: { title: 'order.title' } },
  { path: 'notifications', name: 'notifications', component: () => import('@shared/notifications/NotificationsPage.vue'), meta: { title: 'notifications.title' } },
  { path: 'invoices', name: 'invoices', component: () => import('./features/invoices/InvoicesPage.vue'), meta: { title: 'invoices.title' } },
  { path: 'invoices/new', name: 'invoice-new', component: () => import('./features/invoice-new/InvoiceNewPage.vue'), meta: { title: 'invoices.new' } },
  { path: 'invoices/:id', name: 'invoice', component: () => import('./features/invoice/InvoicePage.vue'), props: true, meta: { title: 'invoice.title' } },
  { path: 'account', name: 'account', component: () => import('@shared/session/AccountPage.vue'), meta: { title: 'account.title' } },
];
