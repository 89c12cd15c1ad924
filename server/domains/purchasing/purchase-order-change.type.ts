import { Arg, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { Address } from '../../graphql/address.type.js';
import { RequiresToRead, VisibleTo } from '../../graphql/audience.js';
import { connectionOf } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { Money } from '../../graphql/money.type.js';
import { BySql, ComputedFrom, MoneyOf, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import type { Locale } from '../../shared/locale.js';
import { actionsFrom } from '../../shared/state-machine.js';
import type { ProposedLine } from './proposed-line.js';
import { PurchaseOrderChange } from './purchase-order-change.entity.js';
import { type ChangeAction, changeTransitions } from './purchase-order-change.states.js';
import { differencesIn, VersionChangeType, VersionScheduleType } from './purchase-order-version.type.js';
import { ChangeActionEnum, ChangeKindEnum, ChangeStatusEnum } from './purchase-order.enums.js';
import { PurchaseOrderType } from './purchase-order.type.js';

@ObjectType('PurchaseOrderChangeLine', { description: 'A line as the order would have it with the change.' })
class ChangeLineType {
  @Field(() => Int, { description: 'The line’s number on the order; a number the order does not have yet stands for a new line.' })
  @VisibleTo('supplier')
  lineNumber!: ProposedLine['lineNumber'];

  @Field(() => String, { description: 'The item’s number.' })
  @VisibleTo('supplier')
  sku!: ProposedLine['sku'];

  @Field(() => String, { nullable: true, description: 'The supplier’s own number for the item.' })
  @VisibleTo('supplier')
  supplierSku!: ProposedLine['supplierSku'];

  @Field(() => String, { description: 'The item’s name in the language asked for, else in English.' })
  @VisibleTo('supplier')
  itemName(
    @Ctx() context: SignedInContext,
    @Arg('locale', () => LocaleEnum, { nullable: true, description: 'A language; the viewer’s own when left out.' }) locale?: Locale,
  ): string {
    const { itemNames } = this as unknown as ProposedLine;
    return itemNames[locale ?? context.locale] ?? itemNames.en;
  }

  @Field(() => DecimalScalar, { description: 'How much, in `unitCode`; 0 for a line that is called off.' })
  @VisibleTo('supplier')
  quantity!: ProposedLine['quantity'];

  @Field(() => String, { description: 'UN/ECE Recommendation 20, for example `EA`, `KGM`.' })
  @VisibleTo('supplier')
  unitCode!: ProposedLine['unitCode'];

  @Field(() => Money, { nullable: true, description: 'The net price of one unit; null for who may not see prices.' })
  @VisibleTo('supplier')
  @RequiresToRead('price:read')
  unitPrice!: ProposedLine['unitPrice'] | null;

  @Field(() => String, { nullable: true, description: 'A note to the supplier about this line.' })
  @VisibleTo('supplier')
  note!: ProposedLine['note'];

  @Field(() => [VersionScheduleType], { description: 'The deliveries, by their number; a day that stays confirmed is kept.' })
  @VisibleTo('supplier')
  schedules!: VersionScheduleType[];
}

@ObjectType('PurchaseOrderChange', { description: 'What a buyer asks to change or call off after an order was sent. In force once the supplier accepts it; until then the order stands as it was agreed.' })
@RecordOf(PurchaseOrderChange, 'poc')
export class PurchaseOrderChangeType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => PurchaseOrderType, { description: 'The order.' })
  @VisibleTo('supplier')
  purchaseOrder!: PurchaseOrderType;

  @Field(() => Int, { description: 'Counts from 1 within the order, with gaps where the supplier never saw one.' })
  @VisibleTo('supplier')
  changeNumber!: PurchaseOrderChange['changeNumber'];

  @Field(() => ChangeKindEnum, { description: 'What is asked for.' })
  @VisibleTo('supplier')
  kind!: PurchaseOrderChange['kind'];

  @Field(() => ChangeStatusEnum, { description: 'Where it stands.' })
  @VisibleTo('supplier')
  status!: PurchaseOrderChange['status'];

  @Field(() => String, { description: 'Why, in the buyer’s words.' })
  @VisibleTo('supplier')
  reason!: PurchaseOrderChange['reason'];

  @Field(() => String, { description: 'Who asked for it.' })
  @VisibleTo('supplier')
  authorName!: PurchaseOrderChange['authorName'];

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => Int, { description: 'The version of the order that it departs from.' })
  @VisibleTo('supplier')
  versionNumber!: PurchaseOrderChange['versionNumber'];

  @Field(() => [VersionChangeType], { description: 'What differs from that version; without prices for who may not see them.' })
  @VisibleTo('supplier')
  @BySql(differencesIn('differences'))
  differences!: VersionChangeType[];

  @Field(() => [ChangeLineType], { description: 'All lines as they would be, by their number.' })
  @VisibleTo('supplier')
  lines!: ChangeLineType[];

  @Field(() => Address, { nullable: true, description: 'Where to deliver instead; null when that stays.' })
  @VisibleTo('supplier')
  deliveryAddress!: PurchaseOrderChange['deliveryAddress'];

  @Field(() => Money, { nullable: true, description: 'What the lines would come to, net; null for who may not see prices.' })
  @VisibleTo('supplier')
  @RequiresToRead('price:read')
  @MoneyOf('total')
  total!: Money | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered, withdrawn or replaced.' })
  @VisibleTo('supplier')
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who did that.' })
  @VisibleTo('supplier')
  decidedByName!: PurchaseOrderChange['decidedByName'];

  @Field(() => String, { nullable: true, description: 'Why, in their words.' })
  @VisibleTo('supplier')
  decisionNote!: PurchaseOrderChange['decisionNote'];

  @Field(() => [ChangeActionEnum], { description: 'What you can do with it now. SELF_APPROVAL is found out when approving.' })
  @VisibleTo('supplier')
  @ComputedFrom('status')
  availableActions(@Ctx() context: SignedInContext): ChangeAction[] {
    return actionsFrom(changeTransitions, this.status, context.principal.permissions);
  }
}

export const PurchaseOrderChangeConnection = connectionOf('PurchaseOrderChange', () => PurchaseOrderChangeType);
