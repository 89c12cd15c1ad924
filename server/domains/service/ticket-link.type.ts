import { Field, ID, ObjectType } from 'type-graphql';
import { defineEnum } from '../../graphql/enums.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { TicketLink, ticketLinkKinds } from './ticket-link.entity.js';
import { TicketType } from './ticket.type.js';

export const TicketLinkKindEnum = defineEnum({
  name: 'TicketLinkKind',
  description: 'What one ticket has to do with another.',
  values: ticketLinkKinds,
});

@ObjectType('TicketLink', { description: 'What one ticket has to do with another.' })
@RecordOf(TicketLink, 'tktl')
export class TicketLinkType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => TicketLinkKindEnum, { description: 'What `ticket` is to `other`.' })
  kind!: TicketLink['kind'];

  @Field(() => TicketType, { description: 'The ticket of which it is said.' })
  ticket!: TicketType;

  @Field(() => TicketType, { description: 'The other one.' })
  other!: TicketType;

  @Field(() => String, { description: 'Who said so.' })
  linkedByName!: TicketLink['linkedByName'];

  @Field(() => DateTimeScalar, { description: 'When.' })
  createdAt!: string;
}
