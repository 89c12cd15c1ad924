import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { CustomerType, type TicketVisibility, TicketVisibilityEnum } from '../customers/index.js';
import { changeTicketVisibility } from './change-ticket-visibility.js';

@InputType({ description: 'Which of a customer’s people see a ticket from now on.' })
export class TicketVisibilityChangeInput {
  @Field(() => ID, { nullable: true, description: 'The customer, `cus_…`. Staff must say so; of others it can only be their own.' })
  @VisibleTo('customer')
  customerId?: string | null;

  @Field(() => TicketVisibilityEnum, { description: 'Who sees a ticket, those that are there included.' })
  @VisibleTo('customer')
  visibility!: TicketVisibility;
}

@ObjectType({ description: 'A customer after it was said who sees its tickets.' })
class TicketVisibilityChangePayload extends Payload {
  @Field(() => CustomerType, { nullable: true, description: 'The customer as it is now; null when the change was refused.' })
  @VisibleTo('customer')
  customer?: CustomerType | null;
}

@Resolver()
export class TicketVisibilityResolver {
  @Mutation(() => TicketVisibilityChangePayload, { description: 'Says which of a customer’s people see a ticket; its owners see all of them.' })
  @VisibleTo('customer')
  @Requires('ticketVisibility:write')
  ticketVisibilityChange(
    @Ctx() context: SignedInContext,
    @Arg('input', () => TicketVisibilityChangeInput, { description: 'Who sees what.' }) input: TicketVisibilityChangeInput,
  ) {
    return settle(() => changeTicketVisibility(context, input));
  }
}
