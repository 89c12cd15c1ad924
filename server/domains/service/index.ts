export { CustomerToDoQueryResolver } from './customer-to-do.query-resolver.js';
export { CustomerTicketsResolver, SalesOrderTicketsResolver } from './linked-tickets.resolver.js';
export { type Requester, requesterByEmail } from './requester-by-email.js';
export { TicketEvent } from './ticket-event.entity.js';
export { TicketHistoryResolver } from './ticket-history.resolver.js';
export { Ticket } from './ticket.entity.js';
export { TicketMutationResolver } from './ticket.mutation-resolver.js';
export { TicketQueryResolver } from './ticket.query-resolver.js';
export { TicketSubscriptionResolver } from './ticket.subscription-resolver.js';
