import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { holds, isOneOf } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { TicketField } from './ticket-field.entity.js';
import { TicketTypeEnum } from './ticket.enums.js';

@InputType({ description: 'Which fields to list; every given part must hold.' })
export class TicketFieldFilter {
  @Field(() => [TicketTypeEnum], { nullable: true, description: 'Of tickets of one of these types.' })
  @VisibleTo('customer')
  type?: TicketField['type'][] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they are asked no more. Customers are shown those that are.' })
  retired?: boolean | null;
}

const TicketFieldOrderField = defineEnum({
  name: 'TicketFieldOrderField',
  description: 'What a list of fields can be sorted by.',
  values: { POSITION: 'Their places.' },
  visibleTo: ['customer'],
});

export const ticketFieldList = defineList<TicketFieldFilter>({
  entity: TicketField,
  conditions: (filter, column, { audience }) => [
    isOneOf(column('type'), filter.type),
    holds(sql`${column('retiredAt')} is not null`, audience === 'customer' ? false : filter.retired),
  ],
  orders: { POSITION: 'position' },
  defaultOrder: { field: 'POSITION', direction: 'ASC' },
});

export const TicketFieldsArguments = listArguments(TicketFieldFilter, orderInput('TicketField', TicketFieldOrderField, ['customer']));
