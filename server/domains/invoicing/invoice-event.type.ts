import { Field, ID, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { InvoiceEvent } from './invoice-event.entity.js';
import { ClarificationReasonEnum, ResponseCodeEnum } from './invoice.enums.js';

@ObjectType('InvoiceEvent', { description: 'What became of an invoice, as its supplier is told. Never changes.' })
@RecordOf(InvoiceEvent, 'inve')
export class InvoiceEventType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  @VisibleTo('supplier')
  createdAt!: string;

  @Field(() => ResponseCodeEnum, { description: 'What happened.' })
  @VisibleTo('supplier')
  code!: InvoiceEvent['code'];

  @Field(() => ClarificationReasonEnum, { nullable: true, description: 'Why, for programs.' })
  @VisibleTo('supplier')
  reasonCode!: InvoiceEvent['reasonCode'];

  @Field(() => String, { nullable: true, description: 'Why, in the words of who acted.' })
  @VisibleTo('supplier')
  reason!: InvoiceEvent['reason'];

  @Field(() => String, { nullable: true, description: 'Who acted; null when nobody did: the match, or a job.' })
  actorName!: InvoiceEvent['actorName'];
}
