/** Peppol Invoice Response (UNCL 4343 as Peppol BIS 63 uses it). */
export const responseCodes = {
  AB: 'It has arrived.',
  IP: 'It is being worked on: it agrees and waits for an approver.',
  UQ: 'It is questioned: something differs.',
  CA: 'It is accepted under a condition, which the reason states.',
  RE: 'It is rejected; the reason says why.',
  AP: 'It is accepted and will be paid.',
  PD: 'It is paid, in whole or in part.',
} as const;
export type ResponseCode = keyof typeof responseCodes;

/** Peppol clarification reasons (OPStatusReason). */
export const clarificationReasons = {
  NON: 'No issue.',
  REF: 'A reference is wrong or missing.',
  LEG: 'A legal requirement is not met.',
  REC: 'The receiver is unknown.',
  QUA: 'The quality of the goods.',
  DEL: 'The delivery: not here, or not in full.',
  PRI: 'A price.',
  QTY: 'A quantity.',
  ITM: 'An item.',
  PAY: 'The terms of payment.',
  UNR: 'It was not expected, or is there twice.',
  FIN: 'The bank details, or the money.',
  PPD: 'It has been paid in part.',
  OTH: 'Something else, which the reason states.',
} as const;
export type ClarificationReason = keyof typeof clarificationReasons;
