import { defineTransitions } from '../../shared/state-machine.js';

export const repairStatuses = {
  DIAGNOSED: 'It is known what is wrong.',
  QUOTED: 'The customer is asked whether to repair it at the quoted price.',
  APPROVED: 'It is to be repaired.',
  DECLINED: 'The customer does not want it repaired; it goes back as it is.',
  REPAIRING: 'It is being repaired.',
  TESTED: 'Repaired and tested.',
  SENT_BACK: 'On its way back to the customer.',
} as const;
export type RepairStatus = keyof typeof repairStatuses;

/** How a repair moves. */
export const repairTransitions = defineTransitions<RepairStatus>()({
  /** Once more when the customer let the quote run out. */
  QUOTE: { from: ['DIAGNOSED', 'QUOTED'], to: ['QUOTED'], permission: 'return:repair' },
  /** Under warranty nobody has to be asked. */
  APPROVE_UNDER_WARRANTY: { from: ['DIAGNOSED'], to: ['APPROVED'], permission: 'return:repair' },
  ACCEPT: { from: ['QUOTED'], to: ['APPROVED'], permission: 'return:answer' },
  DECLINE: { from: ['QUOTED'], to: ['DECLINED'], permission: 'return:answer' },
  START: { from: ['APPROVED'], to: ['REPAIRING'], permission: 'return:repair' },
  TEST: { from: ['REPAIRING'], to: ['TESTED'], permission: 'return:repair' },
  SEND_BACK: { from: ['TESTED', 'DECLINED'], to: ['SENT_BACK'], permission: 'return:receive' },
});
export type RepairAction = keyof typeof repairTransitions;

export const quoteLineKinds = {
  LABOUR: 'Work, usually by the hour.',
  PART: 'A spare part.',
} as const;
