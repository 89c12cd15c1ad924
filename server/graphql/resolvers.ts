import type { NonEmptyArray } from 'type-graphql';
import { ApprovalsQueryResolver } from '../domains/approvals/index.js';
import { CatalogQueryResolver } from '../domains/catalog/index.js';
import { CustomerMutationResolver, CustomerQueryResolver } from '../domains/customers/index.js';
import {
  AccountListResolver,
  AccountResolver,
  EmailVerificationResolver,
  InvitationResolver,
  MemberResolver,
  OwnSessionResolver,
  SessionResolver,
} from '../domains/identity/index.js';
import { CompanyResolver } from '../domains/organisation/index.js';
import { NotificationResolver } from '../domains/notifications/index.js';
import {
  InvoiceDecisionResolver,
  InvoiceMutationResolver,
  InvoiceQueryResolver,
  InvoiceSubscriptionResolver,
  InvoicingToDoResolver,
  MatchPolicyResolver,
  OrderInvoicesResolver,
  OrderLineBillingResolver,
} from '../domains/invoicing/index.js';
import { InspectionPlanMutationResolver, InspectionPlanQueryResolver } from '../domains/inspection-plans/index.js';
import { CompanyBankAccountResolver, DiscountResolver, PaymentMutationResolver, PaymentQueryResolver, PaymentRunMutationResolver, PaymentRunQueryResolver, PaymentsToDoResolver } from '../domains/payments/index.js';
import {
  DeliveryRecordResolver,
  PurchaseOrderAnswerResolver,
  PurchaseOrderChangeResolver,
  PurchaseOrderCommentResolver,
  PurchaseOrderLinesResolver,
  PurchaseOrderMutationResolver,
  PurchaseOrderQueryResolver,
  PurchaseOrderSubscriptionResolver,
  SupplierToDoQueryResolver,
} from '../domains/purchasing/index.js';
import {
  InspectionMutationResolver,
  NonConformanceAnswerResolver,
  NonConformanceMutationResolver,
  NonConformanceSubscriptionResolver,
  QualityQueryResolver,
  QualityToDoResolver,
} from '../domains/quality/index.js';
import {
  GoodsReceiptMutationResolver,
  OrderLineReceivingResolver,
  OrderReceivingResolver,
  ReceivingQueryResolver,
  ReceivingToDoResolver,
  ShipmentMutationResolver,
  ShipmentReceiptsResolver,
  ShipmentSubscriptionResolver,
} from '../domains/receiving/index.js';
import { CertificateResolver, QualificationMutationResolver, QualificationQueryResolver, SupplierCategoryResolver, SupplierQualificationResolver } from '../domains/qualification/index.js';
import { ChangeRequestResolver, QuestionResolver, RegistrationResolver, RegistrationToDoResolver, ReviewTaskResolver, SupplierRegistrationResolver } from '../domains/registration/index.js';
import { CustomerSalesOrdersResolver, SalesOrderMutationResolver, SalesOrderQueryResolver, SalesOrderSubscriptionResolver } from '../domains/sales/index.js';
import {
  CustomerTicketsResolver,
  CustomerToDoQueryResolver,
  SalesOrderTicketsResolver,
  TicketHistoryResolver,
  TicketMutationResolver,
  TicketQueryResolver,
  TicketSubscriptionResolver,
} from '../domains/service/index.js';
import { StatementResolver, StatementsToDoResolver } from '../domains/statements/index.js';
import { SupplierMutationResolver, SupplierQueryResolver } from '../domains/suppliers/index.js';
import { NodeResolver } from './node.resolver.js';

/** Every class with root fields. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- what type-graphql takes
export const resolvers: NonEmptyArray<Function> = [
  AccountListResolver,
  AccountResolver,
  ApprovalsQueryResolver,
  CatalogQueryResolver,
  CertificateResolver,
  ChangeRequestResolver,
  CompanyBankAccountResolver,
  CompanyResolver,
  CustomerMutationResolver,
  CustomerQueryResolver,
  CustomerSalesOrdersResolver,
  CustomerTicketsResolver,
  CustomerToDoQueryResolver,
  DeliveryRecordResolver,
  DiscountResolver,
  EmailVerificationResolver,
  GoodsReceiptMutationResolver,
  InspectionMutationResolver,
  InspectionPlanMutationResolver,
  InspectionPlanQueryResolver,
  InvitationResolver,
  InvoiceDecisionResolver,
  InvoiceMutationResolver,
  InvoiceQueryResolver,
  InvoiceSubscriptionResolver,
  InvoicingToDoResolver,
  MatchPolicyResolver,
  MemberResolver,
  NodeResolver,
  NotificationResolver,
  OwnSessionResolver,
  OrderInvoicesResolver,
  OrderLineBillingResolver,
  NonConformanceAnswerResolver,
  NonConformanceMutationResolver,
  NonConformanceSubscriptionResolver,
  OrderLineReceivingResolver,
  OrderReceivingResolver,
  PaymentMutationResolver,
  PaymentQueryResolver,
  PaymentRunMutationResolver,
  PaymentRunQueryResolver,
  PaymentsToDoResolver,
  PurchaseOrderAnswerResolver,
  PurchaseOrderChangeResolver,
  PurchaseOrderCommentResolver,
  PurchaseOrderLinesResolver,
  PurchaseOrderMutationResolver,
  PurchaseOrderQueryResolver,
  PurchaseOrderSubscriptionResolver,
  QualificationMutationResolver,
  QualificationQueryResolver,
  QualityQueryResolver,
  QualityToDoResolver,
  QuestionResolver,
  ReceivingQueryResolver,
  ReceivingToDoResolver,
  RegistrationResolver,
  RegistrationToDoResolver,
  ReviewTaskResolver,
  SalesOrderMutationResolver,
  SalesOrderQueryResolver,
  SalesOrderSubscriptionResolver,
  SalesOrderTicketsResolver,
  SessionResolver,
  ShipmentMutationResolver,
  ShipmentReceiptsResolver,
  ShipmentSubscriptionResolver,
  SupplierCategoryResolver,
  StatementResolver,
  StatementsToDoResolver,
  SupplierQualificationResolver,
  SupplierMutationResolver,
  SupplierQueryResolver,
  SupplierRegistrationResolver,
  SupplierToDoQueryResolver,
  TicketHistoryResolver,
  TicketMutationResolver,
  TicketQueryResolver,
  TicketSubscriptionResolver,
];
