import { defineEnum } from '../../graphql/enums.js';
import { customerReturnEventKinds } from './customer-return-event.entity.js';
import { customerReturnStatuses, returnConditions, returnGrades, returnOutcomes, returnReasons, returnWishes } from './customer-return.states.js';

export const CustomerReturnStatusEnum = defineEnum({
  name: 'CustomerReturnStatus',
  description: 'How far a return has come.',
  values: customerReturnStatuses,
  visibleTo: ['customer'],
});

export const ReturnReasonEnum = defineEnum({ name: 'ReturnReason', description: 'Why something comes back.', values: returnReasons, visibleTo: ['customer'] });

export const ReturnWishEnum = defineEnum({ name: 'ReturnWish', description: 'What the customer would like for it.', values: returnWishes, visibleTo: ['customer'] });

export const ReturnOutcomeEnum = defineEnum({ name: 'ReturnOutcome', description: 'What becomes of a line.', values: returnOutcomes, visibleTo: ['customer'] });

export const ReturnGradeEnum = defineEnum({ name: 'ReturnGrade', description: 'In what state quality found it.', values: returnGrades, visibleTo: ['customer'] });

export const ReturnConditionEnum = defineEnum({
  name: 'ReturnCondition',
  description: 'In what condition it reached the warehouse.',
  values: returnConditions,
  visibleTo: ['customer'],
});

export const CustomerReturnEventKindEnum = defineEnum({
  name: 'CustomerReturnEventKind',
  description: 'What happened to a return.',
  values: customerReturnEventKinds,
  visibleTo: ['customer'],
});

export const CustomerReturnActionEnum = defineEnum({
  name: 'CustomerReturnAction',
  description: 'What can be done with a return now, by whoever asks.',
  values: {
    APPROVE: 'Let it come back: `customerReturnApprove`.',
    DENY: 'Refuse it: `customerReturnDeny`.',
    CANCEL: 'Keep the goods: `customerReturnCancel`.',
    SHIP: 'Say that it was sent: `customerReturnShip`.',
    RECEIVE: 'Count what came: `customerReturnReceive`.',
    GRADE: 'Grade what came, and decide what becomes of it: `customerReturnGrade`.',
    CLAIM: 'Hold the supplier of the lot to account: `customerReturnClaim`.',
    DIAGNOSE: 'Say what is wrong with what is to be repaired: `customerReturnDiagnose`.',
    REPLACE: 'Order the same once more, at no charge: `customerReturnReplace`.',
    PROPOSE_REFUND: 'Work out what the customer gets back: `customerReturnProposeRefund`.',
    CLOSE: 'Declare it done: `customerReturnClose`.',
  },
  visibleTo: ['customer'],
  staffOnlyValues: ['APPROVE', 'DENY', 'RECEIVE', 'GRADE', 'CLAIM', 'DIAGNOSE', 'REPLACE', 'PROPOSE_REFUND', 'CLOSE'],
});
