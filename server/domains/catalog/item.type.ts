import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { sql } from 'kysely';
import type { Locale } from '../../shared/locale.js';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { BySql, compiled, RecordOf } from '../../graphql/read/annotations.js';
import { Item, sourcings, trackings } from './item.entity.js';

export const SourcingEnum = defineEnum({ name: 'Sourcing', description: 'Where an item comes from.', values: sourcings });
export const TrackingEnum = defineEnum({ name: 'Tracking', description: 'How single pieces of an item are told apart.', values: trackings, visibleTo: ['customer'] });

@ObjectType('Item', { implements: Node, description: 'Something that is bought, made or sold.' })
@RecordOf(Item, 'item')
export class ItemType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => String, { description: 'Stock keeping unit: the item’s number in this company.' })
  @VisibleTo('supplier', 'customer')
  sku!: Item['sku'];

  @Field(() => String, { description: 'The item’s name in the language asked for, else in English.' })
  @VisibleTo('supplier', 'customer')
  @BySql((column, asking, args) => {
    const locale = args['locale'] ? sql`${args['locale']}::text` : asking.locale;
    return sql`coalesce(${column('names')} ->> ${locale}, ${column('names')} ->> 'en')`;
  })
  name(
    @Arg('locale', () => LocaleEnum, { nullable: true, description: 'A language; the viewer’s own when left out.' })
    _locale?: Locale,
  ): string {
    return compiled();
  }

  @Field(() => String, { description: 'The unit it is counted in: UN/ECE Recommendation 20, for example `EA`, `KGM`.' })
  @VisibleTo('supplier', 'customer')
  unitCode!: Item['unitCode'];

  @Field(() => String, { nullable: true, description: 'The group of items it belongs to.' })
  category!: Item['category'];

  @Field(() => SourcingEnum, { description: 'Whether it is made here or bought.' })
  sourcing!: Item['sourcing'];

  @Field(() => TrackingEnum, { description: 'Whether lots or serial numbers are kept.' })
  @VisibleTo('customer')
  tracking!: Item['tracking'];

  @Field(() => String, { nullable: true, description: 'The class of tax that applies.' })
  taxClass!: Item['taxClass'];

  @Field(() => Int, { nullable: true, description: 'Months of warranty from the delivery; null without one.' })
  @VisibleTo('customer')
  warrantyMonths!: Item['warrantyMonths'];
}

export const ItemConnection = connectionOf('Item', () => ItemType);
