import { Arg, Field, FieldResolver, Int, ObjectType, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import { BySql, compiled } from '../../graphql/read/annotations.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { SupplierType } from '../suppliers/index.js';
import { deliveryRecordOf } from './delivery-record.js';

@ObjectType({ description: 'How many deliveries of a period came when they were promised. Measured against the day that was confirmed first.' })
class DeliveryPeriod {
  @Field(() => DateScalar, { description: 'The first day of the period; it ends before the next one begins.' })
  @VisibleTo('supplier')
  startsOn!: string;

  @Field(() => Int, { description: 'Deliveries of this period that were complete by the day confirmed first.' })
  @VisibleTo('supplier')
  onTime!: number;

  @Field(() => Int, { description: 'Those that were complete later, or are not yet though their day has passed.' })
  @VisibleTo('supplier')
  late!: number;
}

/** Orders know their supplier; how it delivers is added here, so that suppliers need not know of orders. */
@Resolver(() => SupplierType)
export class DeliveryRecordResolver {
  @FieldResolver(() => [DeliveryPeriod], { description: 'How the supplier kept its word, period by period, oldest first.' })
  @VisibleTo('supplier')
  @Requires('purchaseOrder:read')
  @BySql(deliveryRecordOf)
  deliveryRecord(
    @Arg('starts', () => [DateScalar], { nullable: true, description: 'The days on which the periods begin, 1 to 24, oldest first; the last 12 calendar months when left out.' })
    _starts?: string[] | null,
  ): DeliveryPeriod[] {
    return compiled();
  }
}
