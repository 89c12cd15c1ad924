import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, isBetween, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { GoodsReceipt } from './goods-receipt.entity.js';
import { GoodsReceiptKindEnum } from './receiving.enums.js';

@InputType({ description: 'Which receipts to list; every given part must hold.' })
export class GoodsReceiptFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number or of the delivery note’s, in any script.' })
  @VisibleTo('supplier')
  search?: string | null;

  @Field(() => [GoodsReceiptKindEnum], { nullable: true, description: 'One of these kinds.' })
  @VisibleTo('supplier')
  kind?: GoodsReceipt['kind'][] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of this day or later.' })
  @VisibleTo('supplier')
  receivedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of this day or earlier.' })
  @VisibleTo('supplier')
  receivedTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Goods of this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const GoodsReceiptOrderField = defineEnum({
  name: 'GoodsReceiptOrderField',
  description: 'What a list of receipts can be sorted by.',
  values: { RECEIVED_ON: 'The day the goods came, or went back.', NUMBER: 'The receipt’s number.' },
  visibleTo: ['supplier'],
});

export const goodsReceiptList = defineList<GoodsReceiptFilter>({
  entity: GoodsReceipt,
  conditions: (filter, column) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('kind'), filter.kind),
    ...isBetween(column('receivedOn'), filter.receivedFrom, filter.receivedTo),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { RECEIVED_ON: 'receivedOn', NUMBER: 'number' },
  defaultOrder: { field: 'RECEIVED_ON', direction: 'DESC' },
});

export const GoodsReceiptsArguments = listArguments(GoodsReceiptFilter, orderInput('GoodsReceipt', GoodsReceiptOrderField, ['supplier']));
