import { helpRoutes } from '@shared/help/help-routes.js';
import type { RouteRecordRaw } from 'vue-router';
import { helpPages } from './features/help/help-pages.js';

/** Pages for who has no account. */
export const openRoutes: RouteRecordRaw[] = [
  { path: '/ask', name: 'ask', component: () => import('./features/guest/AskPage.vue'), meta: { open: true, title: 'guest.title' } },
  { path: '/confirm', name: 'confirm', component: () => import('./features/guest/ConfirmPage.vue'), meta: { open: true, title: 'guest.confirming' } },
];

export const routes: RouteRecordRaw[] = [
  { path: '', name: 'to-do', component: () => import('./features/to-do/ToDoPage.vue'), meta: { title: 'navigation.toDo' } },
  { path: 'orders', name: 'orders', component: () => import('./features/orders/OrdersPage.vue'), meta: { title: 'orders.title' } },
  { path: 'orders/:id', name: 'order', component: () => import('./features/order/OrderPage.vue'), props: true, meta: { title: 'orders.columnNumber' } },
  { path: 'tickets', name: 'tickets', component: () => import('./features/tickets/TicketsPage.vue'), meta: { title: 'tickets.title' } },
  { path: 'tickets/new', name: 'ticket-form', component: () => import('./features/ticket-form/TicketFormPage.vue'), meta: { title: 'ticketForm.title' } },
  { path: 'tickets/:id', name: 'ticket', component: () => import('./features/ticket/TicketPage.vue'), props: true, meta: { title: 'tickets.columnNumber' } },
  ...helpRoutes(helpPages),
  { path: 'returns', name: 'returns', component: () => import('./features/returns/ReturnsPage.vue'), meta: { title: 'returns.title' } },
  { path: 'returns/new', name: 'return-form', component: () => import('./features/return-form/ReturnFormPage.vue'), meta: { title: 'returnForm.title' } },
  { path: 'returns/:id', name: 'return', component: () => import('./features/return/ReturnPage.vue'), props: true, meta: { title: 'returns.columnNumber' } },
  { path: 'notifications', name: 'notifications', component: () => import('@shared/notifications/NotificationsPage.vue'), meta: { title: 'notifications.title' } },
  { path: 'company', name: 'company', component: () => import('./features/company/CompanyPage.vue'), meta: { title: 'company.title' } },
  { path: 'users', name: 'users', component: () => import('./features/users/UsersPage.vue'), meta: { title: 'users.title' } },
  { path: 'account', name: 'account', component: () => import('@shared/session/AccountPage.vue'), meta: { title: 'account.title' } },
];
