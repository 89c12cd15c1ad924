import { AllowanceUse } from '../domains/allowances/allowance-use.entity.js';
import { AuditCheckpoint } from '../domains/audit/audit-checkpoint.entity.js';
import { AuditEntry } from '../domains/audit/audit-entry.entity.js';
import { Item } from '../domains/catalog/item.entity.js';
import { PriceBreak } from '../domains/catalog/price-break.entity.js';
import { SupplierItem } from '../domains/catalog/supplier-item.entity.js';
import { Consent } from '../domains/consents/consent.entity.js';
import { ConsentPurpose } from '../domains/consents/consent-purpose.entity.js';
import { ConsentText } from '../domains/consents/consent-text.entity.js';
import { CustomerTimelineEntry } from '../domains/customer-timeline/customer-timeline-entry.entity.js';
import { Customer } from '../domains/customers/customer.entity.js';
import { DataErasure } from '../domains/data-rights/data-erasure.entity.js';
import { DataExport } from '../domains/data-rights/data-export.entity.js';
import { LegalHold } from '../domains/data-rights/legal-hold.entity.js';
import { Attachment } from '../domains/files/attachment.entity.js';
import { IdempotencyKey } from '../domains/idempotency/idempotency-key.entity.js';
import { Account } from '../domains/identity/account.entity.js';
import { Membership } from '../domains/identity/membership.entity.js';
import { PersonalAccessToken } from '../domains/identity/personal-access-token.entity.js';
import { RecoveryCode } from '../domains/identity/recovery-code.entity.js';
import { Session } from '../domains/identity/session.entity.js';
import { SingleUseLink } from '../domains/identity/single-use-link.entity.js';
import { ActionLink } from '../domains/notifications/action-link.entity.js';
import { NotificationPreference } from '../domains/notifications/notification-preference.entity.js';
import { InboundMail } from '../domains/mail/inbound-mail.entity.js';
import { UndeliverableAddress } from '../domains/mail/undeliverable-address.entity.js';
import { Notification } from '../domains/notifications/notification.entity.js';
import { InvoiceDifference } from '../domains/invoicing/invoice-difference.entity.js';
import { InvoiceEvent } from '../domains/invoicing/invoice-event.entity.js';
import { InvoiceLine } from '../domains/invoicing/invoice-line.entity.js';
import { Invoice } from '../domains/invoicing/invoice.entity.js';
import { InvoiceRematch } from '../domains/invoicing/invoice-rematch.entity.js';
import { MatchPolicy } from '../domains/invoicing/match-policy.entity.js';
import { InspectionPlan } from '../domains/inspection-plans/inspection-plan.entity.js';
import { ArticleCategory } from '../domains/knowledge/article-category.entity.js';
import { ArticleFeedback } from '../domains/knowledge/article-feedback.entity.js';
import { ArticleReading } from '../domains/knowledge/article-reading.entity.js';
import { ArticleSearchMiss } from '../domains/knowledge/article-search-miss.entity.js';
import { ArticleVersion } from '../domains/knowledge/article-version.entity.js';
import { Article } from '../domains/knowledge/article.entity.js';
import { Organisation } from '../domains/organisation/organisation.entity.js';
import { PurchaseOrderChange } from '../domains/purchasing/purchase-order-change.entity.js';
import { PurchaseOrderComment } from '../domains/purchasing/purchase-order-comment.entity.js';
import { CompanyBankAccount } from '../domains/payments/company-bank-account.entity.js';
import { DiscountOffer } from '../domains/payments/discount-offer.entity.js';
import { DiscountRule } from '../domains/payments/discount-rule.entity.js';
import { Payable } from '../domains/payments/payable.entity.js';
import { PaymentExport } from '../domains/payments/payment-export.entity.js';
import { PaymentItem } from '../domains/payments/payment-item.entity.js';
import { PaymentRun } from '../domains/payments/payment-run.entity.js';
import { Payment } from '../domains/payments/payment.entity.js';
import { PurchaseOrderLine } from '../domains/purchasing/purchase-order-line.entity.js';
import { PurchaseOrderResponseLine } from '../domains/purchasing/purchase-order-response-line.entity.js';
import { PurchaseOrderResponse } from '../domains/purchasing/purchase-order-response.entity.js';
import { PurchaseOrderSchedule } from '../domains/purchasing/purchase-order-schedule.entity.js';
import { PurchaseOrderVersion } from '../domains/purchasing/purchase-order-version.entity.js';
import { PurchaseOrder } from '../domains/purchasing/purchase-order.entity.js';
import { InspectionMeasurement } from '../domains/quality/inspection-measurement.entity.js';
import { Inspection } from '../domains/quality/inspection.entity.js';
import { NonConformanceEntry } from '../domains/quality/non-conformance-entry.entity.js';
import { NonConformance } from '../domains/quality/non-conformance.entity.js';
import { CertificateKind } from '../domains/qualification/certificate-kind.entity.js';
import { Certificate } from '../domains/qualification/certificate.entity.js';
import { SupplierCategory } from '../domains/qualification/supplier-category.entity.js';
import { SupplierQualification } from '../domains/qualification/supplier-qualification.entity.js';
import { GoodsReceiptLine } from '../domains/receiving/goods-receipt-line.entity.js';
import { GoodsReceipt } from '../domains/receiving/goods-receipt.entity.js';
import { GoodsToShip } from '../domains/receiving/goods-to-ship.entity.js';
import { ShipmentLine } from '../domains/receiving/shipment-line.entity.js';
import { Shipment } from '../domains/receiving/shipment.entity.js';
import { ChangeDecision } from '../domains/registration/change-decision.entity.js';
import { ChangeRequest } from '../domains/registration/change-request.entity.js';
import { DuplicateWarning } from '../domains/registration/duplicate-warning.entity.js';
import { Question } from '../domains/registration/question.entity.js';
import { ReviewTask } from '../domains/registration/review-task.entity.js';
import { SupplierRegistration } from '../domains/registration/supplier-registration.entity.js';
import { CustomerReturnEvent } from '../domains/returns/customer-return-event.entity.js';
import { CustomerReturnLine } from '../domains/returns/customer-return-line.entity.js';
import { CustomerReturn } from '../domains/returns/customer-return.entity.js';
import { RefundNote } from '../domains/returns/refund-note.entity.js';
import { Repair } from '../domains/returns/repair.entity.js';
import { RestockingPolicy } from '../domains/returns/restocking-policy.entity.js';
import { SupplierClaim } from '../domains/returns/supplier-claim.entity.js';
import { SalesOrderEvent } from '../domains/sales/sales-order-event.entity.js';
import { SalesOrderLine } from '../domains/sales/sales-order-line.entity.js';
import { SalesOrder } from '../domains/sales/sales-order.entity.js';
import { ServiceCalendar } from '../domains/service-levels/service-calendar.entity.js';
import { ServiceLevelPolicyVersion } from '../domains/service-levels/service-level-policy-version.entity.js';
import { ServiceLevelPolicy } from '../domains/service-levels/service-level-policy.entity.js';
import { TicketServiceLevel } from '../domains/service-levels/ticket-service-level.entity.js';
import { TicketEvent } from '../domains/service/ticket-event.entity.js';
import { AgentTeam } from '../domains/service/agent-team.entity.js';
import { Agent } from '../domains/service/agent.entity.js';
import { AssignmentRule } from '../domains/service/assignment-rule.entity.js';
import { CannedReply } from '../domains/service/canned-reply.entity.js';
import { TicketLink } from '../domains/service/ticket-link.entity.js';
import { TicketWatcher } from '../domains/service/ticket-watcher.entity.js';
import { TicketField } from '../domains/service/ticket-field.entity.js';
import { SalesShipmentEvent } from '../domains/sales/sales-shipment-event.entity.js';
import { SalesShipmentLine } from '../domains/sales/sales-shipment-line.entity.js';
import { SalesShipment } from '../domains/sales/sales-shipment.entity.js';
import { GuestTicket } from '../domains/service/guest-ticket.entity.js';
import { TicketMessage } from '../domains/service/ticket-message.entity.js';
import { Ticket } from '../domains/service/ticket.entity.js';
import { StatementComment } from '../domains/statements/statement-comment.entity.js';
import { StatementLine } from '../domains/statements/statement-line.entity.js';
import { Statement } from '../domains/statements/statement.entity.js';
import { BankAccount } from '../domains/suppliers/bank-account.entity.js';
import { Supplier } from '../domains/suppliers/supplier.entity.js';

/** Everything that is stored. */
export const entities = [
  Account,
  ActionLink,
  AllowanceUse,
  Article,
  ArticleCategory,
  ArticleFeedback,
  ArticleReading,
  ArticleSearchMiss,
  ArticleVersion,
  Attachment,
  AuditCheckpoint,
  AuditEntry,
  BankAccount,
  Certificate,
  CertificateKind,
  ChangeDecision,
  ChangeRequest,
  CompanyBankAccount,
  Consent,
  ConsentPurpose,
  ConsentText,
  Customer,
  CustomerReturn,
  CustomerReturnEvent,
  CustomerReturnLine,
  DataErasure,
  DataExport,
  CustomerTimelineEntry,
  DuplicateWarning,
  GoodsReceipt,
  GoodsReceiptLine,
  GoodsToShip,
  GuestTicket,
  IdempotencyKey,
  InboundMail,
  Invoice,
  InvoiceDifference,
  InvoiceEvent,
  InvoiceLine,
  Inspection,
  InspectionMeasurement,
  InspectionPlan,
  Item,
  LegalHold,
  InvoiceRematch,
  MatchPolicy,
  Membership,
  Notification,
  NotificationPreference,
  NonConformance,
  NonConformanceEntry,
  Organisation,
  DiscountOffer,
  DiscountRule,
  Payable,
  Payment,
  PaymentExport,
  PaymentItem,
  PaymentRun,
  PersonalAccessToken,
  PriceBreak,
  PurchaseOrder,
  PurchaseOrderChange,
  PurchaseOrderComment,
  PurchaseOrderLine,
  PurchaseOrderResponse,
  PurchaseOrderResponseLine,
  PurchaseOrderSchedule,
  PurchaseOrderVersion,
  Question,
  RecoveryCode,
  RefundNote,
  Repair,
  RestockingPolicy,
  ReviewTask,
  SalesOrder,
  SalesOrderEvent,
  SalesOrderLine,
  SalesShipment,
  SalesShipmentEvent,
  SalesShipmentLine,
  ServiceCalendar,
  ServiceLevelPolicy,
  ServiceLevelPolicyVersion,
  Session,
  Shipment,
  ShipmentLine,
  SingleUseLink,
  Statement,
  StatementComment,
  StatementLine,
  Supplier,
  SupplierCategory,
  SupplierClaim,
  SupplierItem,
  SupplierQualification,
  SupplierRegistration,
  Ticket,
  TicketEvent,
  Agent,
  AgentTeam,
  AssignmentRule,
  CannedReply,
  TicketField,
  TicketLink,
  TicketWatcher,
  TicketMessage,
  TicketServiceLevel,
  UndeliverableAddress,
];
