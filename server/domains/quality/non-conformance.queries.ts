import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, holds, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { answerIsOverdue, waitsForViewer } from './non-conformance.conditions.js';
import { NonConformance } from './non-conformance.entity.js';
import { NonConformanceSeverityEnum, NonConformanceStatusEnum } from './non-conformance.enums.js';

@InputType({ description: 'Which non-conformances to list; every given part must hold.' })
export class NonConformanceFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number or title, in any script.' })
  @VisibleTo('supplier')
  search?: string | null;

  @Field(() => [NonConformanceStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('supplier')
  status?: NonConformance['status'][] | null;

  @Field(() => [NonConformanceSeverityEnum], { nullable: true, description: 'As bad as one of these.' })
  @VisibleTo('supplier')
  severity?: NonConformance['severity'][] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is your turn: suppliers answer, staff verify and close.' })
  @VisibleTo('supplier')
  waitingForMe?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the supplier was to answer before today (UTC).' })
  @VisibleTo('supplier')
  overdue?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Of this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const NonConformanceOrderField = defineEnum({
  name: 'NonConformanceOrderField',
  description: 'What a list of non-conformances can be sorted by.',
  values: {
    CREATED_AT: 'When it was opened.',
    DUE_ON: 'The day by which the supplier is to answer; those without one last.',
    NUMBER: 'The number.',
  },
  visibleTo: ['supplier'],
});

export const nonConformanceList = defineList<NonConformanceFilter>({
  entity: NonConformance,
  conditions: (filter, column, asking) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('status'), filter.status),
    isOneOf(column('severity'), filter.severity),
    holds(waitsForViewer(column, asking), filter.waitingForMe),
    holds(answerIsOverdue(column, asking), filter.overdue),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { CREATED_AT: 'createdAt', DUE_ON: 'dueOn', NUMBER: 'number' },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const NonConformancesArguments = listArguments(NonConformanceFilter, orderInput('NonConformance', NonConformanceOrderField, ['supplier']));
