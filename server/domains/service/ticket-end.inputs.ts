import { Field, ID, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import type { TicketLink } from './ticket-link.entity.js';
import { TicketLinkKindEnum } from './ticket-link.type.js';
import type { Ticket } from './ticket.entity.js';
import { TicketTypeEnum } from './ticket.enums.js';
import { TicketActionInput } from './ticket.input.js';

@InputType({ description: 'Who is told of what is written in a ticket, or no more.' })
export class TicketWatchInput {
  @Field(() => ID, { description: 'Id of the ticket, `tkt_…`.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The account of whom, `acc_…`, as `ticketPeople` gives them; yourself when left out.' })
  @VisibleTo('customer')
  accountId?: string | null;
}

@InputType({ description: 'Into which ticket another one is merged.' })
export class TicketMergeInput extends TicketActionInput {
  @Field(() => ID, { description: 'Where it goes on: another ticket of the same customer, `tkt_…`.' })
  intoId!: string;
}

@InputType({ description: 'Which message becomes a ticket of its own.' })
export class TicketSplitInput extends TicketActionInput {
  @Field(() => ID, { description: 'A public message of the ticket, `msg_…`.' })
  messageId!: string;

  @Field(() => String, { description: 'What the new ticket is about; at most 200 characters.' })
  subject!: string;

  @Field(() => TicketTypeEnum, { nullable: true, description: 'Its type; that of the ticket when left out.' })
  type?: Ticket['type'] | null;
}

@InputType({ description: 'What one ticket has to do with another.' })
export class TicketLinkInput {
  @Field(() => ID, { description: 'Id of the ticket, `tkt_…`.' })
  id!: string;

  @Field(() => ID, { description: 'Id of the other ticket, `tkt_…`, of whichever customer.' })
  otherId!: string;

  @Field(() => TicketLinkKindEnum, { description: 'What the first is to the other.' })
  kind!: TicketLink['kind'];
}

@InputType({ description: 'Which link is taken back.' })
export class TicketUnlinkInput {
  @Field(() => ID, { description: 'Id of the link, `tktl_…`.' })
  linkId!: string;
}

@InputType({ description: 'How content who asked is with the answer.' })
export class TicketRateInput extends TicketActionInput {
  @Field(() => Int, { description: '1, not at all, to 5, very.' })
  @VisibleTo('customer')
  score!: number;

  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters.' })
  @VisibleTo('customer')
  comment?: string | null;
}
