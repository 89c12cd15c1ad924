import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { admitMail } from './admit-mail.js';
import { assignTicket } from './assign-ticket.js';
import { closeTicket } from './close-ticket.js';
import { markTicketRead } from './mark-ticket-read.js';
import { openTicket } from './open-ticket.js';
import { replyToTicket } from './reply-to-ticket.js';
import { resolveTicket } from './resolve-ticket.js';
import { TicketMessageType } from './ticket-message.type.js';
import {
  TicketActionInput,
  TicketAssignInput,
  TicketMailAdmitInput,
  TicketMarkReadInput,
  TicketOpenInput,
  TicketReplyInput,
  TicketResolveInput,
  TicketUpdateInput,
} from './ticket.input.js';
import { TicketPayload } from './ticket.payload.js';
import { updateTicket } from './update-ticket.js';
import { waitInternally } from './wait-internally.js';

@ObjectType({ description: 'A ticket after a message.' })
class TicketReplyPayload extends TicketPayload {
  @Field(() => TicketMessageType, { nullable: true, description: 'The message as it was kept; null when it was refused.' })
  @VisibleTo('customer')
  message?: TicketMessageType | null;
}

@Resolver()
export class TicketMutationResolver {
  @Mutation(() => TicketPayload, { description: 'Opens a ticket with its first message.' })
  @VisibleTo('customer')
  @Requires('ticket:open')
  ticketOpen(@Ctx() context: SignedInContext, @Arg('input', () => TicketOpenInput, { description: 'The ticket.' }) input: TicketOpenInput) {
    return settle(() => openTicket(context, input));
  }

  @Mutation(() => TicketReplyPayload, {
    description: 'Adds a message. The customer’s reply opens a resolved ticket again for some days (`company.ticketReopenDays`). Later, or to one that was closed or rated, it opens a new ticket that follows the old one; to a merged one it goes to where that goes on: the payload’s `ticket` says which.',
  })
  @VisibleTo('customer')
  @Requires('ticket:reply')
  ticketReply(@Ctx() context: SignedInContext, @Arg('input', () => TicketReplyInput, { description: 'The message.' }) input: TicketReplyInput) {
    return settle(() => replyToTicket(context, input));
  }

  @Mutation(() => TicketReplyPayload, { description: 'Lets the mail of a stranger count as the customer’s: a public message, with copies of its files.' })
  @Requires('ticket:assign')
  ticketMailAdmit(@Ctx() context: SignedInContext, @Arg('input', () => TicketMailAdmitInput, { description: 'The mail.' }) input: TicketMailAdmitInput) {
    return settle(() => admitMail(context, input));
  }

  @Mutation(() => TicketPayload, { description: 'Notes that your side has seen the newest message.' })
  @VisibleTo('customer')
  @Requires('ticket:read')
  ticketMarkRead(@Ctx() context: SignedInContext, @Arg('input', () => TicketMarkReadInput, { description: 'The ticket.' }) input: TicketMarkReadInput) {
    return settle(() => markTicketRead(context, input));
  }

  @Mutation(() => TicketPayload, { description: 'Declares the matter answered; a later reply opens it again.' })
  @VisibleTo('customer')
  @Requires('ticket:resolve')
  ticketResolve(@Ctx() context: SignedInContext, @Arg('input', () => TicketResolveInput, { description: 'The ticket.' }) input: TicketResolveInput) {
    return settle(() => resolveTicket(context, input));
  }

  @Mutation(() => TicketPayload, { description: 'Hands a ticket to one of the staff who may reply, or to a team.' })
  @Requires('ticket:assign')
  ticketAssign(@Ctx() context: SignedInContext, @Arg('input', () => TicketAssignInput, { description: 'Who gets it.' }) input: TicketAssignInput) {
    return settle(async () => assignTicket(context, input));
  }

  @Mutation(() => TicketPayload, { description: 'Changes subject, type, priority, tags, answers to fields or what it is about.' })
  @Requires('ticket:assign')
  ticketUpdate(@Ctx() context: SignedInContext, @Arg('input', () => TicketUpdateInput, { description: 'What changes.' }) input: TicketUpdateInput) {
    return settle(() => updateTicket(context, input));
  }

  @Mutation(() => TicketPayload, { description: 'Notes that somebody inside the company has to act first.' })
  @Requires('ticket:assign')
  ticketWaitInternal(@Ctx() context: SignedInContext, @Arg('input', () => TicketActionInput, { description: 'The ticket.' }) input: TicketActionInput) {
    return settle(() => waitInternally(context, input));
  }

  @Mutation(() => TicketPayload, { description: 'Closes a resolved ticket for good.' })
  @Requires('ticket:assign')
  ticketClose(@Ctx() context: SignedInContext, @Arg('input', () => TicketActionInput, { description: 'The ticket.' }) input: TicketActionInput) {
    return settle(() => closeTicket(context, input));
  }
}
