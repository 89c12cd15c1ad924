import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { contains, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList, type ListDefinition } from '../../graphql/read/list.js';
import { Item } from './item.entity.js';
import { SourcingEnum } from './item.type.js';
import { SupplierItem } from './supplier-item.entity.js';

@InputType({ description: 'Which items to list; every given part must hold.' })
export class ItemFilter {
  @Field(() => String, { nullable: true, description: 'Part of the number or of a name in any language.' })
  search?: string | null;

  @Field(() => [String], { nullable: true, description: 'In one of these categories.' })
  category?: string[] | null;

  @Field(() => [SourcingEnum], { nullable: true, description: 'Made or bought.' })
  sourcing?: Item['sourcing'][] | null;
}

const ItemOrderField = defineEnum({
  name: 'ItemOrderField',
  description: 'What a list of items can be sorted by.',
  values: { SKU: 'The item’s number.', CREATED_AT: 'When it was first recorded.' },
  visibleTo: ['customer'],
});

/** How every list of items is sorted. */
export const itemOrders = {
  orders: { SKU: 'sku', CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'SKU', direction: 'ASC' },
} satisfies Pick<ListDefinition, 'orders' | 'defaultOrder'>;

export const itemList = defineList<ItemFilter>({
  entity: Item,
  conditions: (filter, column) => [
    contains(column('searchText'), filter.search),
    isOneOf(column('category'), filter.category),
    isOneOf(column('sourcing'), filter.sourcing),
  ],
  ...itemOrders,
});

export const ItemOrder = orderInput('Item', ItemOrderField, ['customer']);
export const ItemsArguments = listArguments(ItemFilter, ItemOrder);

@InputType({ description: 'Which terms to list; every given part must hold.' })
export class SupplierItemFilter {
  @Field(() => ID, { nullable: true, description: 'Terms for this item, `item_…`.' })
  @VisibleTo('supplier')
  itemId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Terms of this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const SupplierItemOrderField = defineEnum({
  name: 'SupplierItemOrderField',
  description: 'What a list of terms can be sorted by.',
  values: { CREATED_AT: 'When they were first recorded.' },
  visibleTo: ['supplier'],
});

export const supplierItemList = defineList<SupplierItemFilter>({
  entity: SupplierItem,
  conditions: (filter, column) => [
    isRecord(column('item'), 'item', filter.itemId),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});

export const SupplierItemsArguments = listArguments(SupplierItemFilter, orderInput('SupplierItem', SupplierItemOrderField, ['supplier']));
