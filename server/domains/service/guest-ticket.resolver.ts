import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { settle } from '../../graphql/settle.js';
import { confirmGuestTicket } from './confirm-guest-ticket.js';
import { GuestTicketConfirmInput, GuestTicketConfirmPayload, GuestTicketOpenInput, GuestTicketOpenPayload } from './guest-ticket.types.js';
import { openGuestTicket } from './open-guest-ticket.js';

/** Who has no account can ask as well, once the e-mail address has proved to be theirs. */
@Resolver()
export class GuestTicketResolver {
  @Mutation(() => GuestTicketOpenPayload, {
    description: 'Asks without being signed in: a link for `guestTicketConfirm` is mailed, and works for three days. `RATE_LIMITED` after ten questions.',
  })
  @VisibleTo('customer')
  @Requires('anyone')
  guestTicketOpen(@Ctx() context: RequestContext, @Arg('input', () => GuestTicketOpenInput, { description: 'The question.' }) input: GuestTicketOpenInput) {
    return settle(() => openGuestTicket(context, input));
  }

  @Mutation(() => GuestTicketConfirmPayload, { description: 'Shows by the mailed link that the address is theirs, and opens the ticket. The link works once.' })
  @VisibleTo('customer')
  @Requires('anyone')
  guestTicketConfirm(@Ctx() context: RequestContext, @Arg('input', () => GuestTicketConfirmInput, { description: 'The link.' }) input: GuestTicketConfirmInput) {
    return settle(() => confirmGuestTicket(context, input));
  }
}
