export { CompanyBankAccountResolver } from './company-bank-account.resolver.js';
export { DiscountResolver } from './discount.resolver.js';
export { findPaymentExport, paymentExportIdPrefix } from './find-payment-export.js';
export { PaymentMutationResolver } from './payment.mutation-resolver.js';
export { PaymentQueryResolver } from './payment.query-resolver.js';
export { PaymentRunMutationResolver } from './payment-run.mutation-resolver.js';
export { PaymentRunQueryResolver } from './payment-run.query-resolver.js';
export { PaymentsToDoResolver } from './payments-to-do.resolver.js';
export { endDiscountOffers, invoiceApproved } from './payments.jobs.js';
