import { Field, ID, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { EmailAddressScalar } from '../../graphql/scalars/scalars.js';
import { InboundMail } from './inbound-mail.entity.js';
import { InboundMailStatusEnum } from './inbound-mail.enums.js';

@InputType({ description: 'Which mails to list; every given part must hold.' })
class InboundMailFilter {
  @Field(() => [InboundMailStatusEnum], { nullable: true, description: 'Of which one of these became.' })
  status?: InboundMail['status'][] | null;

  @Field(() => [EmailAddressScalar], { nullable: true, description: 'From one of these addresses.' })
  senderEmail?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'In this ticket, `tkt_…`.' })
  ticketId?: string | null;
}

const InboundMailOrderField = defineEnum({
  name: 'InboundMailOrderField',
  description: 'What a list of mails can be sorted by.',
  values: { CREATED_AT: 'When it came.' },
});

export const inboundMailList = defineList<InboundMailFilter>({
  entity: InboundMail,
  conditions: (filter, column) => [
    isOneOf(column('status'), filter.status),
    isOneOf(column('senderEmail'), filter.senderEmail),
    isRecord(column('ticket'), 'tkt', filter.ticketId),
  ],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const InboundMailsArguments = listArguments(InboundMailFilter, orderInput('InboundMail', InboundMailOrderField, []));
