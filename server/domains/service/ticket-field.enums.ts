import { defineEnum } from '../../graphql/enums.js';
import { ticketFieldKinds } from './ticket-field.entity.js';

export const TicketFieldKindEnum = defineEnum({
  name: 'TicketFieldKind',
  description: 'What sort of value a field of tickets takes.',
  values: ticketFieldKinds,
  visibleTo: ['customer'],
});
