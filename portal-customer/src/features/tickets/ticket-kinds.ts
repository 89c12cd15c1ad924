import type { TicketStatus, TicketType } from '../../../../schema/generated/customer/graphql.js';

/** What still wants something done, by either side. */
export const openStatuses: TicketStatus[] = ['NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL'];
export const ticketTypes: TicketType[] = ['QUESTION', 'ORDER', 'COMPLAINT', 'RETURN', 'INCIDENT', 'FEEDBACK'];

/** The choices of the status filter. Who works on an open ticket is the staff's concern: one choice covers these states. */
export const statusChoices: Record<'open' | 'waitingCustomer' | 'resolved' | 'closed', TicketStatus[]> = {
  open: ['NEW', 'OPEN', 'WAITING_INTERNAL'],
  waitingCustomer: ['WAITING_CUSTOMER'],
  resolved: ['RESOLVED'],
  closed: ['CLOSED', 'MERGED'],
};
export type StatusChoice = keyof typeof statusChoices;
