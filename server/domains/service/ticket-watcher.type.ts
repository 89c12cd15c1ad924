import { Ctx, Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import type { SignedInContext } from '../../graphql/context.js';
import { defineEnum } from '../../graphql/enums.js';
import { toPublicId } from '../../graphql/ids.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { accountIdPrefix } from '../identity/index.js';
import { TicketWatcher, watcherSides } from './ticket-watcher.entity.js';

export const TicketWatcherSideEnum = defineEnum({
  name: 'TicketPersonSide',
  description: 'For whom somebody acts in a ticket.',
  values: watcherSides,
  visibleTo: ['customer'],
});

@ObjectType('TicketWatcher', { description: 'Somebody who is told of what is written in a ticket.' })
@RecordOf(TicketWatcher, 'tktw')
export class TicketWatcherType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => TicketWatcherSideEnum, { description: 'For whom they act.' })
  @VisibleTo('customer')
  side!: TicketWatcher['side'];

  @Field(() => String, { description: 'Their name when they began to watch.' })
  @VisibleTo('customer')
  name!: TicketWatcher['name'];

  @Field(() => ID, { description: 'Id of their account, `acc_…`: what `ticketUnwatch` takes.' })
  @VisibleTo('customer')
  @ComputedFrom('accountId')
  account(): string {
    return toPublicId(accountIdPrefix, this.accountId);
  }

  private readonly accountId!: TicketWatcher['accountId'];

  @Field(() => Boolean, { description: 'Whether it is you.' })
  @VisibleTo('customer')
  @ComputedFrom('accountId')
  isViewer(@Ctx() { principal }: SignedInContext): boolean {
    return this.accountId === principal.accountId;
  }

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  @VisibleTo('customer')
  createdAt!: string;
}
