import { dataErasureStatuses, dataErasureTransitions } from '../../../server/domains/data-rights/data-erasure.states.js';
import { invoiceStatuses, invoiceTransitions } from '../../../server/domains/invoicing/invoice.states.js';
import { articleVersionStatuses, articleVersionTransitions } from '../../../server/domains/knowledge/article-version.states.js';
import { inboundMailStatuses, inboundMailTransitions } from '../../../server/domains/mail/inbound-mail.states.js';
import { changeStatuses, changeTransitions } from '../../../server/domains/purchasing/purchase-order-change.states.js';
import { memberStates, memberTransitions } from '../../../server/domains/identity/member.states.js';
import {
  acknowledgements,
  acknowledgementTransitions,
  purchaseOrderStatuses,
  purchaseOrderTransitions,
} from '../../../server/domains/purchasing/purchase-order.states.js';
import { inspectionPlanStatuses, inspectionPlanTransitions } from '../../../server/domains/inspection-plans/inspection-plan.states.js';
import { inspectionStatuses, inspectionTransitions } from '../../../server/domains/quality/inspection.states.js';
import { nonConformanceStatuses, nonConformanceTransitions } from '../../../server/domains/quality/non-conformance.states.js';
import { certificateStatuses, certificateTransitions } from '../../../server/domains/qualification/certificate.states.js';
import { qualificationStatuses, qualificationTransitions } from '../../../server/domains/qualification/qualification.states.js';
import { shipmentStatuses, shipmentTransitions } from '../../../server/domains/receiving/shipment.states.js';
import { changeRequestStatuses, changeRequestTransitions } from '../../../server/domains/registration/change-request.states.js';
import { reviewTaskStatuses, reviewTaskTransitions } from '../../../server/domains/registration/review-task.states.js';
import { salesOrderStatuses, salesOrderTransitions } from '../../../server/domains/sales/sales-order.states.js';
import { salesShipmentStatuses, salesShipmentTransitions } from '../../../server/domains/sales/sales-shipment.states.js';
import { ticketStatuses, ticketTransitions } from '../../../server/domains/service/ticket.states.js';
import { supplierStatuses, supplierTransitions } from '../../../server/domains/suppliers/supplier.states.js';
import type { Transitions } from '../../../server/shared/state-machine.js';
import { walkStateTables } from '../../support/walk-state-tables.js';

walkStateTables({
  'a purchase order’s status': {
    table: purchaseOrderTransitions as Transitions<string, string>,
    states: Object.keys(purchaseOrderStatuses),
    start: ['DRAFT'],
    final: ['CLOSED', 'CANCELLED'],
    possible: {
      DRAFT: ['UPDATE', 'SUBMIT', 'CANCEL'],
      PENDING_APPROVAL: ['APPROVE', 'REFUSE_APPROVAL', 'CANCEL'],
      APPROVED: ['SEND', 'HOLD', 'CANCEL'],
      SENT: ['HOLD', 'CHANGE', 'REQUEST_CANCELLATION', 'RESPOND_TO_CANCELLATION', 'CLOSE'],
      ON_HOLD: ['RELEASE', 'CANCEL'],
      CLOSED: [],
      CANCELLED: [],
    },
  },
  'a purchase order’s acknowledgement': {
    table: acknowledgementTransitions as Transitions<string, string>,
    states: Object.keys(acknowledgements),
    start: ['AWAITING'],
    final: [],
    possible: {
      AWAITING: ['MARK_RECEIVED', 'RESPOND', 'REFUSE_CHANGE'],
      RECEIVED: ['RESPOND', 'REFUSE_CHANGE'],
      ACCEPTED: ['RESPOND'],
      CHANGES_PROPOSED: ['RESPOND', 'REFUSE_CHANGE', 'ACCEPT_PROPOSAL', 'REFUSE_PROPOSAL'],
      REJECTED: ['RESPOND', 'REFUSE_CHANGE', 'REFUSE_PROPOSAL'],
    },
  },
  'a mail that came in': {
    table: inboundMailTransitions as Transitions<string, string>,
    states: Object.keys(inboundMailStatuses),
    // People only take out what was put aside: all else is the job’s.
    start: ['RECEIVED', 'DONE', 'IGNORED', 'FAILED'],
    final: ['RECEIVED', 'DONE'],
    possible: { RECEIVED: [], DONE: [], IGNORED: ['RETRY'], FAILED: ['RETRY'] },
  },
  'a change of a purchase order': {
    table: changeTransitions as Transitions<string, string>,
    states: Object.keys(changeStatuses),
    start: ['PENDING_APPROVAL'],
    final: ['ACCEPTED', 'REFUSED', 'DISAPPROVED', 'WITHDRAWN', 'SUPERSEDED'],
    possible: {
      PENDING_APPROVAL: ['APPROVE', 'REFUSE_APPROVAL', 'WITHDRAW', 'REPLACE'],
      OPEN: ['WITHDRAW', 'REPLACE', 'ACCEPT', 'REFUSE'],
      ACCEPTED: [],
      REFUSED: [],
      DISAPPROVED: [],
      WITHDRAWN: [],
      SUPERSEDED: [],
    },
  },
  'a membership': {
    table: memberTransitions as Transitions<string, string>,
    states: Object.keys(memberStates),
    start: ['INVITED'],
    final: [],
    possible: {
      INVITED: ['CHANGE_ROLES', 'RESEND_INVITATION', 'WITHDRAW_INVITATION'],
      ACTIVE: ['CHANGE_ROLES', 'DISABLE'],
      DISABLED: ['ENABLE'],
    },
  },
  'a supplier’s status': {
    table: supplierTransitions as Transitions<string, string>,
    states: Object.keys(supplierStatuses),
    start: ['DRAFT'],
    final: ['INACTIVE'],
    possible: {
      DRAFT: ['SUBMIT', 'DEACTIVATE'],
      SUBMITTED: ['START_REVIEW'],
      IN_REVIEW: ['REQUEST_CHANGES', 'APPROVE', 'REJECT'],
      CHANGES_REQUESTED: ['SUBMIT', 'DEACTIVATE'],
      REGISTERED: ['SUSPEND', 'BLOCK', 'DEACTIVATE'],
      REJECTED: ['REOPEN', 'DEACTIVATE'],
      SUSPENDED: ['REINSTATE', 'BLOCK', 'DEACTIVATE'],
      BLOCKED: ['UNBLOCK', 'DEACTIVATE'],
      INACTIVE: [],
    },
  },
  'a review task’s status': {
    table: reviewTaskTransitions as Transitions<string, string>,
    states: Object.keys(reviewTaskStatuses),
    start: ['WAITING'],
    final: ['APPROVED'],
    possible: {
      WAITING: ['OPEN', 'CANCEL'],
      OPEN: ['TAKE', 'APPROVE', 'REQUEST_CHANGES', 'REJECT', 'CANCEL'],
      APPROVED: [],
      CHANGES_REQUESTED: ['AWAIT', 'CANCEL'],
      REJECTED: ['AWAIT'],
      CANCELLED: ['AWAIT'],
    },
  },
  'a change request’s status': {
    table: changeRequestTransitions as Transitions<string, string>,
    states: Object.keys(changeRequestStatuses),
    start: ['PENDING'],
    final: ['APPROVED', 'REFUSED', 'WITHDRAWN'],
    possible: { PENDING: ['APPROVE', 'REFUSE', 'WITHDRAW'], APPROVED: [], REFUSED: [], WITHDRAWN: [] },
  },
  'a certificate’s status': {
    table: certificateTransitions as Transitions<string, string>,
    states: Object.keys(certificateStatuses),
    start: ['PENDING'],
    final: ['WITHDRAWN'],
    possible: { PENDING: ['ACCEPT', 'REFUSE', 'WITHDRAW'], ACCEPTED: ['REFUSE'], REFUSED: ['ACCEPT', 'WITHDRAW'], WITHDRAWN: [] },
  },
  'a qualification’s status': {
    table: qualificationTransitions as Transitions<string, string>,
    states: Object.keys(qualificationStatuses),
    start: ['NOT_STARTED'],
    final: [],
    possible: {
      NOT_STARTED: ['START'],
      IN_QUALIFICATION: ['QUALIFY', 'REJECT'],
      QUALIFIED: ['QUALIFY', 'REJECT', 'EXPIRE'],
      EXPIRING: ['QUALIFY', 'REJECT', 'EXPIRE'],
      EXPIRED: ['START', 'QUALIFY'],
      REJECTED: ['START'],
    },
  },
  'a shipment’s status': {
    table: shipmentTransitions as Transitions<string, string>,
    states: Object.keys(shipmentStatuses),
    start: ['DRAFT'],
    final: ['CLOSED', 'CANCELLED'],
    possible: {
      DRAFT: ['UPDATE', 'SHIP', 'CANCEL'],
      SHIPPED: ['MARK_IN_TRANSIT', 'MARK_ARRIVED', 'RECEIVE'],
      IN_TRANSIT: ['MARK_IN_TRANSIT', 'MARK_ARRIVED', 'RECEIVE'],
      ARRIVED: ['RECEIVE', 'CLOSE'],
      PARTIALLY_RECEIVED: ['RECEIVE', 'CLOSE'],
      RECEIVED: ['RECEIVE', 'CLOSE'],
      CLOSED: [],
      CANCELLED: [],
    },
  },
  'an invoice’s status': {
    table: invoiceTransitions as Transitions<string, string>,
    states: Object.keys(invoiceStatuses),
    start: ['DRAFT'],
    final: ['REJECTED', 'CANCELLED'],
    possible: {
      DRAFT: ['UPDATE', 'SUBMIT', 'CANCEL'],
      SUBMITTED: ['CANCEL', 'CREDIT', 'MATCH', 'REJECT'],
      MATCHED: ['CANCEL', 'CREDIT', 'MATCH', 'REJECT', 'APPROVE'],
      EXCEPTION: ['CANCEL', 'CREDIT', 'MATCH', 'OVERRIDE', 'REJECT'],
      APPROVED: ['CREDIT', 'SCHEDULE'],
      REJECTED: [],
      SCHEDULED: ['CREDIT', 'PAY'],
      PARTIALLY_PAID: ['CREDIT', 'PAY'],
      PAID: ['CREDIT'],
      CANCELLED: [],
    },
  },
  'an inspection plan’s status': {
    table: inspectionPlanTransitions as Transitions<string, string>,
    states: Object.keys(inspectionPlanStatuses),
    start: ['ACTIVE'],
    final: ['RETIRED'],
    possible: { ACTIVE: ['UPDATE', 'RETIRE'], RETIRED: [] },
  },
  'an inspection’s status': {
    table: inspectionTransitions as Transitions<string, string>,
    states: Object.keys(inspectionStatuses),
    start: ['OPEN'],
    final: ['PASSED', 'DECIDED', 'WAIVED'],
    possible: { OPEN: ['RECORD', 'COMPLETE', 'WAIVE'], PASSED: [], FAILED: ['DECIDE'], DECIDED: [], WAIVED: [] },
  },
  'a non-conformance’s status': {
    table: nonConformanceTransitions as Transitions<string, string>,
    states: Object.keys(nonConformanceStatuses),
    start: ['OPEN'],
    final: ['CLOSED'],
    possible: {
      OPEN: ['CONTAIN', 'WITHDRAW'],
      CONTAINED: ['STATE_ROOT_CAUSE', 'SEND_BACK', 'WITHDRAW'],
      ROOT_CAUSE: ['CORRECT', 'SEND_BACK', 'WITHDRAW'],
      CORRECTIVE_ACTION: ['SEND_BACK', 'VERIFY', 'WITHDRAW'],
      VERIFIED: ['CLOSE'],
      CLOSED: [],
    },
  },
  'a sales order’s status': {
    table: salesOrderTransitions as Transitions<string, string>,
    states: Object.keys(salesOrderStatuses),
    start: ['DRAFT'],
    final: ['CLOSED', 'CANCELLED'],
    possible: {
      DRAFT: ['CONFIRM', 'CANCEL'],
      CONFIRMED: ['PROMISE', 'START_FULFILMENT', 'SHIP', 'HOLD', 'CANCEL'],
      IN_FULFILMENT: ['PROMISE', 'SHIP', 'HOLD', 'CANCEL'],
      PARTIALLY_SHIPPED: ['PROMISE', 'SHIP'],
      SHIPPED: ['DELIVER'],
      DELIVERED: ['CLOSE'],
      CLOSED: [],
      CANCELLED: [],
      ON_HOLD: ['RELEASE', 'CANCEL'],
    },
  },
  'a shipment to a customer': {
    table: salesShipmentTransitions as Transitions<string, string>,
    states: Object.keys(salesShipmentStatuses),
    start: ['IN_TRANSIT'],
    final: ['DELIVERED'],
    possible: { IN_TRANSIT: ['UPDATE', 'TRACK'], DELIVERED: [] },
  },
  'a ticket’s status': {
    table: ticketTransitions as Transitions<string, string>,
    states: Object.keys(ticketStatuses),
    start: ['NEW'],
    final: ['MERGED'],
    possible: {
      NEW: ['REPLY', 'UPDATE', 'ASSIGN', 'WAIT_INTERNAL', 'RESOLVE', 'MERGE', 'SPLIT', 'WATCH'],
      OPEN: ['REPLY', 'UPDATE', 'ASSIGN', 'WAIT_INTERNAL', 'RESOLVE', 'MERGE', 'SPLIT', 'WATCH'],
      WAITING_CUSTOMER: ['REPLY', 'UPDATE', 'ASSIGN', 'WAIT_INTERNAL', 'RESOLVE', 'MERGE', 'SPLIT', 'WATCH'],
      WAITING_INTERNAL: ['REPLY', 'UPDATE', 'ASSIGN', 'RESOLVE', 'MERGE', 'SPLIT', 'WATCH'],
      RESOLVED: ['REPLY', 'UPDATE', 'ASSIGN', 'CLOSE', 'MERGE', 'SPLIT', 'WATCH', 'RATE'],
      CLOSED: ['RATE'],
      MERGED: [],
    },
  },
  'an article version’s status': {
    table: articleVersionTransitions as Transitions<string, string>,
    states: Object.keys(articleVersionStatuses),
    start: ['DRAFT'],
    final: ['ARCHIVED'],
    possible: { DRAFT: ['UPDATE', 'SUBMIT', 'ARCHIVE'], IN_REVIEW: ['SEND_BACK', 'PUBLISH', 'ARCHIVE'], PUBLISHED: ['ARCHIVE'], ARCHIVED: [] },
  },
  'a request to be forgotten': {
    table: dataErasureTransitions as Transitions<string, string>,
    states: Object.keys(dataErasureStatuses),
    // A job carries out what was approved.
    start: ['REQUESTED', 'DONE'],
    final: ['APPROVED', 'REFUSED', 'WITHDRAWN', 'DONE'],
    possible: { REQUESTED: ['WITHDRAW', 'APPROVE', 'REFUSE'], APPROVED: [], REFUSED: [], WITHDRAWN: [], DONE: [] },
  },
});
