import { measureOpenTickets, measureTicket } from './measure-tickets.js';
import { warnOfDueTickets } from './warn-of-due-tickets.js';

export { ServiceLevelsMutationResolver } from './service-levels.mutation-resolver.js';
export { ServiceLevelsQueryResolver } from './service-levels.query-resolver.js';
export { TicketPromisesResolver } from './ticket-promises.resolver.js';
export { TicketQueueSubscriptionResolver } from './ticket-queue.subscription-resolver.js';
export const serviceLevelTasks = [measureTicket, measureOpenTickets, warnOfDueTickets];
