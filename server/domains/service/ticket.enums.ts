import { defineEnum } from '../../graphql/enums.js';
import { messageAuthorKinds, messageChannels, messageVisibilities, ticketPriorities, ticketSeverities, ticketStatuses, ticketTypes } from './ticket.states.js';

export const TicketStatusEnum = defineEnum({
  name: 'TicketStatus',
  description: 'Whose turn it is in a ticket, and whether it is done.',
  values: ticketStatuses,
  visibleTo: ['customer'],
});

export const TicketTypeEnum = defineEnum({
  name: 'TicketType',
  description: 'What a ticket is about.',
  values: ticketTypes,
  visibleTo: ['customer'],
});

export const TicketPriorityEnum = defineEnum({
  name: 'TicketPriority',
  description: 'How soon a ticket wants an answer.',
  values: ticketPriorities,
});

export const TicketSeverityEnum = defineEnum({
  name: 'TicketSeverity',
  description: 'How much a ticket touches, or how soon it matters.',
  values: ticketSeverities,
  visibleTo: ['customer'],
});

export const MessageAuthorKindEnum = defineEnum({
  name: 'MessageAuthorKind',
  description: 'Which side wrote a message.',
  values: messageAuthorKinds,
  visibleTo: ['customer'],
});

export const MessageChannelEnum = defineEnum({
  name: 'MessageChannel',
  description: 'How a message came.',
  values: messageChannels,
  visibleTo: ['customer'],
});

export const MessageVisibilityEnum = defineEnum({
  name: 'MessageVisibility',
  description: 'Who sees a message.',
  values: messageVisibilities,
});

export const TicketActionEnum = defineEnum({
  name: 'TicketAction',
  description: 'What can be done with a ticket now, by whoever asks.',
  values: {
    REPLY: 'Write to the other side: `ticketReply`.',
    UPDATE: 'Change subject, type, priority or tags: `ticketUpdate`.',
    ASSIGN: 'Hand it to an agent: `ticketAssign`.',
    WAIT_INTERNAL: 'Note that somebody inside the company has to act: `ticketWaitInternal`.',
    RESOLVE: 'Declare it answered: `ticketResolve`.',
    CLOSE: 'Close it for good: `ticketClose`.',
    MERGE: 'Let it go on in another ticket: `ticketMerge`.',
    SPLIT: 'Make a ticket of its own of one of its messages: `ticketSplit`.',
    WATCH: 'Be told of what is written: `ticketWatch`, `ticketUnwatch`.',
    RATE: 'Say how content you are with the answer: `ticketRate`.',
  },
  visibleTo: ['customer'],
  staffOnlyValues: ['UPDATE', 'ASSIGN', 'WAIT_INTERNAL', 'CLOSE', 'MERGE', 'SPLIT'],
});
