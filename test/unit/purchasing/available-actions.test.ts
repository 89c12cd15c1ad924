import { describe, expect, test } from '@jest/globals';
import { permissionsOf } from '../../../server/auth/permissions.js';
import { availableActions } from '../../../server/domains/purchasing/purchase-order.actions.js';
import type { Acknowledgement, PurchaseOrderStatus } from '../../../server/domains/purchasing/purchase-order.states.js';

const buyer = permissionsOf('staff', ['BUYER']);
const approver = permissionsOf('staff', ['APPROVER']);
const supplier = permissionsOf('supplier', ['OWNER']);
const logistics = permissionsOf('supplier', ['LOGISTICS']);

function actions(status: PurchaseOrderStatus, acknowledgement: Acknowledgement, who: typeof buyer, more: object = {}) {
  return availableActions({ status, acknowledgement, openChange: null, sentAt: null, ...more }, who);
}

describe('what can be done with a purchase order', () => {
  test.each<PurchaseOrderStatus>(['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'ON_HOLD', 'CLOSED', 'CANCELLED'])(
    'is no answer and no decision while it is %s',
    (status) => {
      for (const acknowledgement of ['AWAITING', 'RECEIVED', 'ACCEPTED', 'CHANGES_PROPOSED', 'REJECTED'] as const) {
        expect(actions(status, acknowledgement, supplier)).toEqual([]);
        expect(actions(status, acknowledgement, buyer)).not.toContain('ACCEPT_PROPOSAL');
        expect(actions(status, acknowledgement, buyer)).not.toContain('REFUSE_PROPOSAL');
      }
    },
  );

  test('is an answer for the supplier once it is sent, but not for those who only ship', () => {
    expect(actions('SENT', 'AWAITING', supplier)).toEqual(['MARK_RECEIVED', 'RESPOND']);
    expect(actions('SENT', 'CHANGES_PROPOSED', supplier)).toEqual(['RESPOND']);
    expect(actions('SENT', 'AWAITING', logistics)).toEqual([]);
  });

  test('is a decision for the buyer while a proposal waits', () => {
    expect(actions('SENT', 'CHANGES_PROPOSED', buyer)).toEqual(['HOLD', 'CHANGE', 'REQUEST_CANCELLATION', 'CLOSE', 'ACCEPT_PROPOSAL', 'REFUSE_PROPOSAL']);
    expect(actions('SENT', 'ACCEPTED', buyer)).toEqual(['HOLD', 'CHANGE', 'REQUEST_CANCELLATION', 'CLOSE']);
  });

  test('is agreeing to a change, or to a cancellation, while one is open', () => {
    expect(actions('SENT', 'AWAITING', supplier, { openChange: 'CHANGE' })).toEqual(['MARK_RECEIVED', 'RESPOND', 'REFUSE_CHANGE']);
    expect(actions('SENT', 'CHANGES_PROPOSED', supplier, { openChange: 'CHANGE' })).toEqual(['RESPOND', 'REFUSE_CHANGE']);
    expect(actions('SENT', 'RECEIVED', supplier, { openChange: 'CANCELLATION' })).toEqual(['RESPOND_TO_CANCELLATION']);
    expect(actions('SENT', 'AWAITING', buyer, { openChange: 'CANCELLATION' })).toEqual(['HOLD', 'CHANGE', 'REQUEST_CANCELLATION', 'CLOSE']);
  });

  test('is calling off alone only before the supplier has seen it', () => {
    expect(actions('ON_HOLD', 'AWAITING', buyer)).toEqual(['RELEASE', 'CANCEL']);
    expect(actions('ON_HOLD', 'AWAITING', buyer, { sentAt: '2026-11-01T08:00:00.000Z' })).toEqual(['RELEASE']);
  });

  test('is approving for approvers only', () => {
    expect(actions('PENDING_APPROVAL', 'AWAITING', approver)).toEqual(['APPROVE', 'REFUSE_APPROVAL']);
    expect(actions('PENDING_APPROVAL', 'AWAITING', buyer)).toEqual(['CANCEL']);
  });
});
