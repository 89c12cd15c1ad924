import { discountOfferStatuses, discountOfferTransitions } from '../../../server/domains/payments/discount-offer.states.js';
import { payableStatuses, payableTransitions } from '../../../server/domains/payments/payable.states.js';
import { paymentRunStatuses, paymentRunTransitions } from '../../../server/domains/payments/payment-run.states.js';
import { paymentStatuses, paymentTransitions } from '../../../server/domains/payments/payment.states.js';
import { statementStatuses, statementTransitions } from '../../../server/domains/statements/statement.states.js';
import type { Transitions } from '../../../server/shared/state-machine.js';
import { walkStateTables } from '../../support/walk-state-tables.js';

walkStateTables({
  'the status of what is to be paid': {
    table: payableTransitions as Transitions<string, string>,
    states: Object.keys(payableStatuses),
    start: ['OPEN'],
    final: ['SETTLED'],
    possible: {
      OPEN: ['HOLD', 'TAKE'],
      HELD: ['RELEASE'],
      IN_RUN: ['LEAVE', 'SETTLE'],
      SETTLED: [],
    },
  },
  'a discount offer’s status': {
    table: discountOfferTransitions as Transitions<string, string>,
    states: Object.keys(discountOfferStatuses),
    start: ['OFFERED'],
    final: ['DECLINED', 'WITHDRAWN', 'EXPIRED', 'TAKEN', 'LAPSED'],
    possible: {
      OFFERED: ['ACCEPT', 'DECLINE', 'WITHDRAW', 'EXPIRE'],
      ACCEPTED: ['TAKE', 'LAPSE'],
      DECLINED: [],
      WITHDRAWN: [],
      EXPIRED: [],
      TAKEN: [],
      LAPSED: [],
    },
  },
  'a payment run’s status': {
    table: paymentRunTransitions as Transitions<string, string>,
    states: Object.keys(paymentRunStatuses),
    start: ['PROPOSED'],
    final: ['EXECUTED', 'CANCELLED'],
    possible: {
      PROPOSED: ['UPDATE', 'APPROVE', 'CANCEL'],
      APPROVED: ['CANCEL', 'EXPORT'],
      EXPORTED: ['REPORT'],
      EXECUTED: [],
      CANCELLED: [],
    },
  },
  'a payment’s status': {
    table: paymentTransitions as Transitions<string, string>,
    states: Object.keys(paymentStatuses),
    start: ['PROPOSED'],
    final: ['EXECUTED', 'FAILED', 'CANCELLED'],
    possible: {
      PROPOSED: ['CANCEL', 'INSTRUCT'],
      INSTRUCTED: ['EXECUTE', 'FAIL'],
      EXECUTED: [],
      FAILED: [],
      CANCELLED: [],
    },
  },
  'a statement’s status': {
    table: statementTransitions as Transitions<string, string>,
    states: Object.keys(statementStatuses),
    start: ['DRAFT'],
    final: ['SIGNED', 'WITHDRAWN'],
    possible: {
      DRAFT: ['SEND', 'WITHDRAW'],
      SENT: ['DECIDE', 'SIGN', 'WITHDRAW'],
      HALF_SIGNED: ['DECIDE', 'SIGN', 'WITHDRAW'],
      SIGNED: [],
      WITHDRAWN: [],
    },
  },
});
