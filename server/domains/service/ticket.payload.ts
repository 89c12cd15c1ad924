import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Payload } from '../../graphql/user-error.js';
import { TicketType } from './ticket.type.js';

@ObjectType({ description: 'A ticket after a change.' })
export class TicketPayload extends Payload {
  @Field(() => TicketType, { nullable: true, description: 'The ticket as it is now; null when the change was refused, or when it can no longer be seen.' })
  @VisibleTo('customer')
  ticket?: TicketType | null;
}
