import { defineTransitions } from '../../shared/state-machine.js';

export const customerReturnStatuses = {
  REQUESTED: 'The customer asks to send something back.',
  APPROVED: 'It may come back; the label can be printed.',
  DENIED: 'It was refused, with a reason.',
  CANCELLED: 'The customer keeps it after all.',
  IN_TRANSIT: 'On its way back.',
  RECEIVED: 'Counted in the warehouse.',
  GRADED: 'Looked at by quality; what becomes of each line is decided.',
  CLOSED: 'Done; nothing changes any more.',
} as const;
export type CustomerReturnStatus = keyof typeof customerReturnStatuses;

/** How a return moves. */
export const customerReturnTransitions = defineTransitions<CustomerReturnStatus>()({
  APPROVE: { from: ['REQUESTED'], to: ['APPROVED'], permission: 'return:decide' },
  DENY: { from: ['REQUESTED'], to: ['DENIED'], permission: 'return:decide' },
  CANCEL: { from: ['REQUESTED', 'APPROVED'], to: ['CANCELLED'], permission: 'return:request' },
  SHIP: { from: ['APPROVED'], to: ['IN_TRANSIT'], permission: 'return:request' },
  /** Goods also come without anybody having told. */
  RECEIVE: { from: ['APPROVED', 'IN_TRANSIT'], to: ['RECEIVED'], permission: 'return:receive' },
  GRADE: { from: ['RECEIVED'], to: ['GRADED'], permission: 'return:grade' },
  CLAIM: { from: ['RECEIVED', 'GRADED'], to: ['RECEIVED', 'GRADED'], permission: 'nonConformance:handle' },
  DIAGNOSE: { from: ['GRADED'], to: ['GRADED'], permission: 'return:grade' },
  REPLACE: { from: ['GRADED'], to: ['GRADED'], permission: 'salesOrder:write' },
  PROPOSE_REFUND: { from: ['GRADED'], to: ['GRADED'], permission: 'refund:propose' },
  CLOSE: { from: ['GRADED'], to: ['CLOSED'], permission: 'return:decide' },
});
export type CustomerReturnAction = keyof typeof customerReturnTransitions;

export const returnReasons = {
  DEFECTIVE: 'It does not do what it should.',
  DAMAGED: 'It arrived damaged.',
  WRONG_ITEM: 'Something else was sent than was ordered.',
  NOT_NEEDED: 'It is not needed any more.',
  OTHER: 'Another reason; see the description.',
} as const;
export type ReturnReason = keyof typeof returnReasons;

export const returnWishes = {
  REFUND: 'The money back.',
  REPLACEMENT: 'The same once more.',
  REPAIR: 'To have it repaired.',
} as const;
export type ReturnWish = keyof typeof returnWishes;

export const returnOutcomes = {
  REFUND: 'The customer gets the money back.',
  REPLACEMENT: 'The customer gets the same once more, at no charge.',
  REPAIR: 'It is repaired and goes back to the customer.',
  SCRAP: 'It is scrapped; the customer gets nothing for it.',
} as const;
export type ReturnOutcome = keyof typeof returnOutcomes;

export const returnGrades = {
  A: 'As new: can be sold again as it is.',
  B: 'Good: opened or with slight traces of use.',
  C: 'Worn or damaged: only of use after work.',
  D: 'Of no use.',
} as const;
export type ReturnGrade = keyof typeof returnGrades;

export const returnConditions = {
  INTACT: 'Goods and packing are undamaged.',
  PACKING_DAMAGED: 'Only the packing is damaged.',
  DAMAGED: 'The goods are damaged.',
  INCOMPLETE: 'Parts are missing.',
} as const;
export type ReturnCondition = keyof typeof returnConditions;
