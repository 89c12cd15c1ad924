import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { readConnection } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { TicketFieldCreateInput, TicketFieldPayload, TicketFieldRetireInput, TicketFieldUpdateInput } from './ticket-field.inputs.js';
import { ticketFieldList, TicketFieldsArguments } from './ticket-field.queries.js';
import { TicketFieldConnection } from './ticket-field.type.js';
import { createTicketField, retireTicketField, updateTicketField } from './write-ticket-field.js';

/** Staff decide what is asked about tickets of each type. */
@Resolver()
export class TicketFieldResolver {
  @Query(() => TicketFieldConnection, { description: 'What is asked of whoever opens a ticket. By place unless `orderBy` says otherwise.' })
  @VisibleTo('customer')
  @Requires('ticket:read')
  ticketFields(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => TicketFieldsArguments) page: object) {
    return readConnection(context, info, ticketFieldList, page);
  }

  @Mutation(() => TicketFieldPayload, { description: 'Asks something more of whoever opens a ticket of a type.' })
  @Requires('ticketSetup:write')
  ticketFieldCreate(@Ctx() context: RequestContext, @Arg('input', () => TicketFieldCreateInput, { description: 'The field.' }) input: TicketFieldCreateInput) {
    return settle(() => createTicketField(context, input));
  }

  @Mutation(() => TicketFieldPayload, { description: 'Asks otherwise; values that tickets have stay.' })
  @Requires('ticketSetup:write')
  ticketFieldUpdate(@Ctx() context: RequestContext, @Arg('input', () => TicketFieldUpdateInput, { description: 'The change.' }) input: TicketFieldUpdateInput) {
    return settle(() => updateTicketField(context, input));
  }

  @Mutation(() => TicketFieldPayload, { description: 'Asks something no more; values that tickets have stay.' })
  @Requires('ticketSetup:write')
  ticketFieldRetire(@Ctx() context: RequestContext, @Arg('input', () => TicketFieldRetireInput, { description: 'The field.' }) input: TicketFieldRetireInput) {
    return settle(() => retireTicketField(context, input));
  }
}
