import { Field, ID, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { RefundNote } from './refund-note.entity.js';
import { RefundNoteStatusEnum } from './repair.enums.js';

@InputType({ description: 'Which refund notes to list; every given part must hold.' })
class RefundNoteFilter {
  @Field(() => [RefundNoteStatusEnum], { nullable: true, description: 'One of these states.' })
  status?: RefundNote['status'][] | null;

  @Field(() => ID, { nullable: true, description: 'Of this customer, `cus_…`.' })
  customerId?: string | null;
}

const RefundNoteOrderField = defineEnum({
  name: 'RefundNoteOrderField',
  description: 'What a list of refund notes can be sorted by.',
  values: { CREATED_AT: 'When it was worked out.' },
});

export const refundNoteList = defineList<RefundNoteFilter>({
  entity: RefundNote,
  conditions: (filter, column) => [isOneOf(column('status'), filter.status), isRecord(column('customer'), 'cus', filter.customerId)],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const RefundNotesArguments = listArguments(RefundNoteFilter, orderInput('RefundNote', RefundNoteOrderField, []));
