import { helpRoutes } from '@shared/help/help-routes.js';
import type { RouteRecordRaw } from 'vue-router';

/** Pages for who has no account yet. */
export const openRoutes: RouteRecordRaw[] = [
  { path: '/register', name: 'register', component: () => import('./features/registration/RegisterPage.vue'), meta: { open: true, title: 'register.title' } },
  { path: '/verify', name: 'verify', component: () => import('./features/registration/VerifyPage.vue'), meta: { open: true, title: 'register.confirming' } },
];

export const routes: RouteRecordRaw[] = [
  { path: 'registration', name: 'registration', component: () => import('./features/registration/RegistrationPage.vue'), meta: { title: 'registration.title' } },
  { path: '', name: 'to-do', component: () => import('./features/home/HomePage.vue'), meta: { title: 'navigation.toDo' } },
  { path: 'orders', name: 'orders', component: () => import('./features/orders/OrdersPage.vue'), meta: { title: 'orders.title' } },
  { path: 'orders/file', name: 'order-file', component: () => import('./features/order-file/OrderFilePage.vue'), meta: { title: 'orderFile.title' } },
  { path: 'orders/:id', name: 'order', component: () => import('./features/order/OrderPage.vue'), props: true, meta: { title: 'order.title' } },
  { path: 'shipments', name: 'shipments', component: () => import('./features/shipments/ShipmentsPage.vue'), meta: { title: 'shipments.title' } },
  { path: 'shipments/new', name: 'shipment-new', component: () => import('./features/shipment-form/ShipmentNewPage.vue'), meta: { title: 'shipmentForm.newTitle' } },
  { path: 'shipments/:id', name: 'shipment', component: () => import('./features/shipment/ShipmentPage.vue'), props: true, meta: { title: 'shipment.title' } },
  { path: 'shipments/:id/edit', name: 'shipment-edit', component: () => import('./features/shipment-form/ShipmentEditPage.vue'), props: true, meta: { title: 'shipment.title' } },
  { path: 'quality', name: 'quality', component: () => import('./features/quality/QualityPage.vue'), meta: { title: 'quality.title' } },
  { path: 'quality/:id', name: 'complaint', component: () => import('./features/complaint/ComplaintPage.vue'), props: true, meta: { title: 'complaint.title' } },
  ...helpRoutes(),
  { path: 'notifications', name: 'notifications', component: () => import('@shared/notifications/NotificationsPage.vue'), meta: { title: 'notifications.title' } },
  { path: 'invoices', name: 'invoices', component: () => import('./features/invoices/InvoicesPage.vue'), meta: { title: 'invoices.title' } },
  { path: 'invoices/new', name: 'invoice-new', component: () => import('./features/invoice-new/InvoiceNewPage.vue'), meta: { title: 'invoices.new' } },
  { path: 'invoices/:id', name: 'invoice', component: () => import('./features/invoice/InvoicePage.vue'), props: true, meta: { title: 'invoice.title' } },
  { path: 'users', name: 'users', component: () => import('./features/users/UsersPage.vue'), meta: { title: 'users.title' } },
  { path: 'company', name: 'company', component: () => import('./features/company/CompanyPage.vue'), meta: { title: 'company.title' } },
  { path: 'company/change', name: 'company-change', component: () => import('./features/company/ChangePage.vue'), props: { kind: 'COMPANY' }, meta: { title: 'company.askTitle.COMPANY' } },
  { path: 'company/bank', name: 'bank-change', component: () => import('./features/company/ChangePage.vue'), props: { kind: 'BANK' }, meta: { title: 'company.askTitle.BANK' } },
  { path: 'payments', name: 'payments', component: () => import('./features/payments/PayablesPage.vue'), meta: { title: 'payments.title' } },
  { path: 'payments/made', name: 'payments-made', component: () => import('./features/payments/PaymentsPage.vue'), meta: { title: 'payments.made' } },
  { path: 'payments/:id', name: 'payment', component: () => import('./features/payment/PaymentPage.vue'), props: true, meta: { title: 'payment.title' } },
  { path: 'statements', name: 'statements', component: () => import('./features/statements/StatementsPage.vue'), meta: { title: 'statements.title' } },
  { path: 'statements/:id', name: 'statement', component: () => import('./features/statement/StatementPage.vue'), props: true, meta: { title: 'statement.title' } },
  { path: 'account', name: 'account', component: () => import('@shared/session/AccountPage.vue'), meta: { title: 'account.title' } },
];
