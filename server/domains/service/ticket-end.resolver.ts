import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { linkTickets, unlinkTickets } from './link-tickets.js';
import { mergeTicket } from './merge-ticket.js';
import { rateTicket } from './rate-ticket.js';
import { splitTicket } from './split-ticket.js';
import { TicketLinkInput, TicketMergeInput, TicketRateInput, TicketSplitInput, TicketUnlinkInput, TicketWatchInput } from './ticket-end.inputs.js';
import { TicketPayload } from './ticket.payload.js';
import { TicketType } from './ticket.type.js';
import { unwatchTicket, watchTicket } from './watch-ticket.js';

@ObjectType({ description: 'A ticket after it was merged.' })
class TicketMergePayload extends TicketPayload {
  @Field(() => TicketType, { nullable: true, description: 'The ticket in which it goes on; null when the change was refused.' })
  into?: TicketType | null;
}

@ObjectType({ description: 'A ticket after one of its messages became a ticket.' })
class TicketSplitPayload extends TicketPayload {
  @Field(() => TicketType, { nullable: true, description: 'The new ticket; null when the change was refused.' })
  begun?: TicketType | null;
}

/** How tickets come together, part and end, and who follows them. */
@Resolver()
export class TicketEndResolver {
  @Mutation(() => TicketMergePayload, { description: 'Lets a ticket go on in another one of the same customer; who asked and who watched watch that one.' })
  @Requires('ticket:assign')
  ticketMerge(@Ctx() context: SignedInContext, @Arg('input', () => TicketMergeInput, { description: 'Which into which.' }) input: TicketMergeInput) {
    return settle(async () => mergeTicket(context, input));
  }

  @Mutation(() => TicketSplitPayload, { description: 'Makes a ticket of its own of one message and copies of its files.' })
  @Requires('ticket:assign')
  ticketSplit(@Ctx() context: SignedInContext, @Arg('input', () => TicketSplitInput, { description: 'Which message.' }) input: TicketSplitInput) {
    return settle(async () => splitTicket(context, input));
  }

  @Mutation(() => TicketPayload, { description: 'Says what one ticket has to do with another. `TAKEN` when it is said already.' })
  @Requires('ticket:assign')
  ticketLink(@Ctx() context: SignedInContext, @Arg('input', () => TicketLinkInput, { description: 'The two.' }) input: TicketLinkInput) {
    return settle(() => linkTickets(context, input));
  }

  @Mutation(() => TicketPayload, { description: 'Takes back what was said of two tickets.' })
  @Requires('ticket:assign')
  ticketUnlink(@Ctx() context: RequestContext, @Arg('input', () => TicketUnlinkInput, { description: 'The link.' }) input: TicketUnlinkInput) {
    return settle(() => unlinkTickets(context, input));
  }

  @Mutation(() => TicketPayload, { description: 'Lets you, or somebody you name, be told of what is written. Who watches a ticket sees it.' })
  @VisibleTo('customer')
  @Requires('ticket:read')
  ticketWatch(@Ctx() context: SignedInContext, @Arg('input', () => TicketWatchInput, { description: 'Who and what.' }) input: TicketWatchInput) {
    return settle(() => watchTicket(context, input));
  }

  @Mutation(() => TicketPayload, { description: 'Lets you, or somebody you name, be told no more.' })
  @VisibleTo('customer')
  @Requires('ticket:read')
  ticketUnwatch(@Ctx() context: SignedInContext, @Arg('input', () => TicketWatchInput, { description: 'Who and what.' }) input: TicketWatchInput) {
    return settle(() => unwatchTicket(context, input));
  }

  @Mutation(() => TicketPayload, { description: 'Says, once, how content you are with the answer. From then on nothing about the ticket changes.' })
  @VisibleTo('customer')
  @Requires('ticket:rate')
  ticketRate(@Ctx() context: SignedInContext, @Arg('input', () => TicketRateInput, { description: 'The rating.' }) input: TicketRateInput) {
    return settle(async () => rateTicket(context, input));
  }
}
