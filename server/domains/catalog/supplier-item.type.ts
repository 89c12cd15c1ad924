import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RequiresToRead, VisibleTo } from '../../graphql/audience.js';
import { Node } from '../../graphql/connections.js';
import { Money } from '../../graphql/money.type.js';
import { MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { CurrencyCodeScalar, DateScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { SupplierType } from '../suppliers/index.js';
import { ItemType } from './item.type.js';
import { PriceBreak } from './price-break.entity.js';
import { SupplierItem } from './supplier-item.entity.js';

@ObjectType('PriceBreak', { description: 'The price of one unit from a quantity and a day on.' })
@RecordOf(PriceBreak, 'pb')
export class PriceBreakType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => DecimalScalar, { description: 'From this quantity on, in the item’s unit.' })
  @VisibleTo('supplier')
  minimumQuantity!: PriceBreak['minimumQuantity'];

  @Field(() => DateScalar, { description: 'From this day on.' })
  @VisibleTo('supplier')
  validFrom!: PriceBreak['validFrom'];

  @Field(() => DateScalar, { nullable: true, description: 'To this day, included; open when null.' })
  @VisibleTo('supplier')
  validTo!: PriceBreak['validTo'];

  @Field(() => Money, { nullable: true, description: 'The net price of one unit; null for who may not see prices.' })
  @VisibleTo('supplier')
  @RequiresToRead('price:read')
  @MoneyOf('unitPrice')
  unitPrice!: Money | null;
}

@ObjectType('SupplierItem', { implements: Node, description: 'The terms on which one supplier sells one item.' })
@RecordOf(SupplierItem, 'si')
export class SupplierItemType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => SupplierType, { description: 'Who sells it.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => ItemType, { description: 'What is sold.' })
  @VisibleTo('supplier')
  item!: ItemType;

  @Field(() => String, { nullable: true, description: 'The supplier’s own number for the item.' })
  @VisibleTo('supplier')
  supplierSku!: SupplierItem['supplierSku'];

  @Field(() => CurrencyCodeScalar, { description: 'The currency of the prices.' })
  @VisibleTo('supplier')
  currencyCode!: SupplierItem['currencyCode'];

  @Field(() => DecimalScalar, { nullable: true, description: 'The smallest quantity that can be ordered.' })
  @VisibleTo('supplier')
  minimumOrderQuantity!: SupplierItem['minimumOrderQuantity'];

  @Field(() => DecimalScalar, { nullable: true, description: 'The largest quantity that can be ordered at once.' })
  @VisibleTo('supplier')
  maximumOrderQuantity!: SupplierItem['maximumOrderQuantity'];

  @Field(() => DecimalScalar, { nullable: true, description: 'Quantities are ordered in multiples of this.' })
  @VisibleTo('supplier')
  orderMultiple!: SupplierItem['orderMultiple'];

  @Field(() => Int, { nullable: true, description: 'Days from order to delivery.' })
  @VisibleTo('supplier')
  leadTimeDays!: SupplierItem['leadTimeDays'];

  @Field(() => DecimalScalar, { nullable: true, description: 'How much the supplier can deliver in a week.' })
  @VisibleTo('supplier')
  weeklyCapacity!: SupplierItem['weeklyCapacity'];

  @Field(() => [PriceBreakType], { description: 'The prices, by quantity and day.' })
  @VisibleTo('supplier')
  priceBreaks!: PriceBreakType[];
}
