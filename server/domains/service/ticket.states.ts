import { defineTransitions } from '../../shared/state-machine.js';

export const ticketStatuses = {
  NEW: 'Nobody has looked at it yet.',
  OPEN: 'An agent is on it.',
  WAITING_CUSTOMER: 'The customer has been asked something.',
  WAITING_INTERNAL: 'Somebody inside the company has been asked something.',
  RESOLVED: 'Answered; a reply opens it again.',
  CLOSED: 'Done; nothing changes any more.',
  MERGED: 'Continued in another ticket.',
} as const;
export type TicketStatus = keyof typeof ticketStatuses;

export const ticketTypes = {
  QUESTION: 'A question.',
  COMPLAINT: 'Something went wrong.',
  FEEDBACK: 'Praise or a suggestion.',
  ORDER: 'About an order.',
  RETURN: 'Something is to come back.',
  INCIDENT: 'Something does not work.',
} as const;

export const ticketPriorities = {
  LOW: 'Can wait.',
  NORMAL: 'In turn.',
  HIGH: 'Before others.',
  URGENT: 'At once.',
} as const;

export const ticketSeverities = {
  LOW: 'One person, a detail; or it can wait.',
  MEDIUM: 'Several people, or within days.',
  HIGH: 'The whole business, or today.',
} as const;
export type TicketSeverity = keyof typeof ticketSeverities;

export const messageAuthorKinds = {
  CUSTOMER: 'One of the customer’s people.',
  STAFF: 'One of the company’s people.',
  SYSTEM: 'Counterpart itself.',
} as const;

export const messageChannels = {
  PORTAL: 'Written in the portal or through the API.',
  EMAIL: 'It came by mail.',
} as const;

export const messageVisibilities = {
  PUBLIC: 'The customer sees it.',
  INTERNAL: 'Only staff see it.',
} as const;

const open = ['NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL'] as const;

export const ticketTransitions = defineTransitions<TicketStatus>()({
  REPLY: {
    from: [...open, 'RESOLVED'],
    to: ['NEW', 'OPEN', 'WAITING_CUSTOMER'],
    permission: 'ticket:reply',
  },
  UPDATE: { from: [...open, 'RESOLVED'], to: [...open, 'RESOLVED'], permission: 'ticket:assign' },
  /** Only a new ticket moves by it: who takes it over opens it. */
  ASSIGN: {
    from: [...open, 'RESOLVED'],
    to: ['OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL', 'RESOLVED'],
    permission: 'ticket:assign',
  },
  WAIT_INTERNAL: { from: ['NEW', 'OPEN', 'WAITING_CUSTOMER'], to: ['WAITING_INTERNAL'], permission: 'ticket:assign' },
  RESOLVE: { from: open, to: ['RESOLVED'], permission: 'ticket:resolve' },
  CLOSE: { from: ['RESOLVED'], to: ['CLOSED'], permission: 'ticket:assign' },
  MERGE: { from: [...open, 'RESOLVED'], to: ['MERGED'], permission: 'ticket:assign' },
  SPLIT: { from: [...open, 'RESOLVED'], to: [...open, 'RESOLVED'], permission: 'ticket:assign' },
  WATCH: { from: [...open, 'RESOLVED'], to: [...open, 'RESOLVED'], permission: 'ticket:read' },
  /** Once; a ticket that was rated does not change any more. */
  RATE: { from: ['RESOLVED', 'CLOSED'], to: ['RESOLVED', 'CLOSED'], permission: 'ticket:rate' },
});
export type TicketAction = keyof typeof ticketTransitions;
