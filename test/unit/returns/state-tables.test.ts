import { customerReturnStatuses, customerReturnTransitions } from '../../../server/domains/returns/customer-return.states.js';
import { refundNoteStatuses, refundNoteTransitions } from '../../../server/domains/returns/refund-note.states.js';
import { repairStatuses, repairTransitions } from '../../../server/domains/returns/repair.states.js';
import type { Transitions } from '../../../server/shared/state-machine.js';
import { walkStateTables } from '../../support/walk-state-tables.js';

walkStateTables({
  'a customer’s return': {
    table: customerReturnTransitions as Transitions<string, string>,
    states: Object.keys(customerReturnStatuses),
    start: ['REQUESTED'],
    final: ['DENIED', 'CANCELLED', 'CLOSED'],
    possible: {
      REQUESTED: ['APPROVE', 'DENY', 'CANCEL'],
      APPROVED: ['CANCEL', 'SHIP', 'RECEIVE'],
      DENIED: [],
      CANCELLED: [],
      IN_TRANSIT: ['RECEIVE'],
      RECEIVED: ['GRADE', 'CLAIM'],
      GRADED: ['CLAIM', 'DIAGNOSE', 'REPLACE', 'PROPOSE_REFUND', 'CLOSE'],
      CLOSED: [],
    },
  },
  'a repair': {
    table: repairTransitions as Transitions<string, string>,
    states: Object.keys(repairStatuses),
    start: ['DIAGNOSED'],
    final: ['SENT_BACK'],
    possible: {
      DIAGNOSED: ['QUOTE', 'APPROVE_UNDER_WARRANTY'],
      QUOTED: ['QUOTE', 'ACCEPT', 'DECLINE'],
      APPROVED: ['START'],
      DECLINED: ['SEND_BACK'],
      REPAIRING: ['TEST'],
      TESTED: ['SEND_BACK'],
      SENT_BACK: [],
    },
  },
  'a refund note': {
    table: refundNoteTransitions as Transitions<string, string>,
    states: Object.keys(refundNoteStatuses),
    start: ['PROPOSED'],
    final: ['APPROVED', 'REJECTED'],
    possible: { PROPOSED: ['APPROVE', 'REJECT'], APPROVED: [], REJECTED: [] },
  },
});
