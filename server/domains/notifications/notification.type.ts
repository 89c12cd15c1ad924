import { Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import { ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { CurrencyCodeScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { pageOf } from '../../jobs/notification-pages.js';
import { Notification } from './notification.entity.js';
import { NotificationKindEnum } from './notification.enums.js';

@ObjectType('NotificationValue', { description: 'One of the values that a notification’s text names.' })
class NotificationValue {
  @Field(() => String, { description: 'Its name. One ending in `On` or `By` is a day, one ending in `At` an instant; `outcome` is a word for translation.' })
  @VisibleTo('supplier', 'customer')
  name!: string;

  @Field(() => String, { description: 'The value; of an amount of money the exact decimal number.' })
  @VisibleTo('supplier', 'customer')
  value!: string;

  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'Of an amount of money.' })
  @VisibleTo('supplier', 'customer')
  currencyCode!: string | null;
}

@ObjectType('Notification', { implements: Node, description: 'What you were told of.' })
@RecordOf(Notification, 'ntf')
export class NotificationType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier', 'customer')
  id!: string;

  @Field(() => NotificationKindEnum, { description: 'What it is about; the texts for people go by it.' })
  @VisibleTo('supplier', 'customer')
  kind!: Notification['kind'];

  @Field(() => ID, { description: 'Id of the record it is about.' })
  @VisibleTo('supplier', 'customer')
  recordId!: Notification['recordId'];

  @ComputedFrom('kind', 'recordId')
  @Field(() => String, { description: 'Where the record is in your portal, relative to its root, for example `orders/po_…`; empty for staff alone.' })
  @VisibleTo('supplier', 'customer')
  page(): string {
    return pageOf(this.kind, this.recordId);
  }

  @ComputedFrom('values')
  @Field(() => [NotificationValue], { name: 'values', description: 'What its text names.' })
  @VisibleTo('supplier', 'customer')
  namedValues(): NotificationValue[] {
    const { values } = this as unknown as Pick<Notification, 'values'>;
    return Object.entries(values).map(([name, value]) =>
      typeof value === 'string' ? { name, value, currencyCode: null } : { name, value: value.amount, currencyCode: value.currencyCode },
    );
  }

  @Field(() => DateTimeScalar, { description: 'When you were told.' })
  @VisibleTo('supplier', 'customer')
  createdAt!: Notification['createdAt'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When you read it; null before.' })
  @VisibleTo('supplier', 'customer')
  readAt!: Notification['readAt'];
}

export const NotificationConnection = connectionOf('Notification', () => NotificationType);
