import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/errors.js';
import { toPublicId, toUuid } from '../../graphql/ids.js';
import { accountIdPrefix } from '../identity/index.js';
import { forPeople, peopleFor } from './ticket-people.js';
import { TicketWatcherSideEnum } from './ticket-watcher.type.js';
import type { TicketWatcher } from './ticket-watcher.entity.js';
import { Ticket } from './ticket.entity.js';

@ObjectType('TicketPerson', { description: 'Somebody who can be called by name in a ticket, or watch it.' })
class TicketPersonType {
  @Field(() => ID, { description: 'Id of their account, `acc_…`.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => String, { description: 'Their name.' })
  @VisibleTo('customer')
  name!: string;

  @Field(() => TicketWatcherSideEnum, { description: 'For whom they act.' })
  @VisibleTo('customer')
  side!: TicketWatcher['side'];
}

@Resolver()
export class TicketPeopleResolver {
  @Query(() => [TicketPersonType], { description: 'Who can be called by name in a ticket or watch it, by name. Customers are shown their own people. `NOT_FOUND` when you see no such ticket.' })
  @VisibleTo('customer')
  @Requires('ticket:reply')
  async ticketPeople(@Ctx() context: SignedInContext, @Arg('ticketId', () => ID, { description: 'The ticket, `tkt_…`.' }) ticketId: string): Promise<TicketPersonType[]> {
    const ticket = await context.em.findOne(Ticket, toUuid('tkt', ticketId));
    if (!ticket) throw notFound();
    const em = forPeople(context, 'ticketPeople');
    const staff = context.audience === 'staff' ? await peopleFor(em, 'STAFF', ticket.customer.id) : [];
    return [...(await peopleFor(em, 'CUSTOMER', ticket.customer.id)), ...staff].map(({ accountId, name, side }) => ({ id: toPublicId(accountIdPrefix, accountId), name, side }));
  }
}
