import type { SignedInContext } from '../../graphql/context.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { changeTicket } from './change-ticket.js';
import { isAsker } from './ticket-actions.js';
import type { TicketRateInput } from './ticket-end.inputs.js';

const LONGEST_COMMENT = 2000;

/**
 * Keeps how content who asked is with the answer; from then on nothing about the ticket changes.
 * @throws DomainError NOT_ALLOWED_IN_STATE before it is resolved and the second time, INVALID at `id` for anybody else
 */
export function rateTicket(context: SignedInContext, input: TicketRateInput) {
  const check = new InputCheck();
  if (input.score < 1 || input.score > 5) check.refuse('OUT_OF_RANGE', ['score'], '1 to 5.');
  const comment = check.optionalText(input.comment, ['comment'], LONGEST_COMMENT);
  check.settle();
  return changeTicket(context, 'RATE', input, async (ticket) => {
    if (!isAsker(context.principal, ticket)) throw new DomainError('INVALID', ['id'], 'Who asked is the one to rate the answer.');
    ticket.rating = input.score;
    ticket.ratingComment = comment;
    ticket.ratedAt = context.now();
  });
}
