import { type RawBuilder, sql } from 'kysely';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf } from '../../graphql/connections.js';
import { inLanguage, LocalizedTextType, shownText } from '../../graphql/localized-text.type.js';
import { BySql, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { TicketField } from './ticket-field.entity.js';
import { TicketFieldKindEnum } from './ticket-field.enums.js';
import { TicketTypeEnum } from './ticket.enums.js';

@ObjectType('TicketFieldOption', { description: 'One of the values that can be chosen.' })
class TicketFieldOptionType {
  @Field(() => String, { description: 'What the value is.' })
  @VisibleTo('customer')
  code!: string;

  @Field(() => String, { description: 'What it says, in the language asked for.' })
  @VisibleTo('customer')
  label!: string;

  @Field(() => LocalizedTextType, { description: 'What it says, in each language.' })
  labels!: LocalizedTextType;
}

@ObjectType('TicketField', { description: 'Something that is asked of whoever opens a ticket of a type.' })
@RecordOf(TicketField, 'tkf')
export class TicketFieldType {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('customer')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: TicketField['lockVersion'];

  @Field(() => TicketTypeEnum, { description: 'The type of tickets that have it.' })
  @VisibleTo('customer')
  type!: TicketField['type'];

  @Field(() => String, { description: 'What values name it by.' })
  @VisibleTo('customer')
  key!: TicketField['key'];

  @Field(() => TicketFieldKindEnum, { description: 'What sort of value it takes.' })
  @VisibleTo('customer')
  kind!: TicketField['kind'];

  @Field(() => String, { description: 'What it is called, in the language asked for.' })
  @VisibleTo('customer')
  @BySql((column, { locale }) => inLanguage(column('labels'), locale))
  label!: string;

  @Field(() => LocalizedTextType, { description: 'What it is called, in each language.' })
  @BySql((column) => shownText(column('labels')))
  labels!: LocalizedTextType;

  @Field(() => Boolean, { description: 'Whether a customer has to answer it when they open a ticket.' })
  @VisibleTo('customer')
  required!: TicketField['required'];

  @Field(() => [TicketFieldOptionType], { description: 'What can be chosen; empty unless the kind is CHOICE.' })
  @VisibleTo('customer')
  @BySql((column, { locale }) => optionsIn(column('options'), locale))
  options!: TicketFieldOptionType[];

  @Field(() => Boolean, { description: 'Whether customers see and answer it; others are the staff’s.' })
  visibleToCustomer!: TicketField['visibleToCustomer'];

  @Field(() => Int, { description: 'Its place among those of its type; the smallest comes first.' })
  @VisibleTo('customer')
  position!: TicketField['position'];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is asked no more.' })
  retiredAt!: string | null;
}

export const TicketFieldConnection = connectionOf('TicketField', () => TicketFieldType);

function optionsIn(options: RawBuilder<unknown>, locale: RawBuilder<string>): RawBuilder<unknown> {
  const label = sql`(option -> 'label')`;
  return sql`(select coalesce(json_agg(json_build_object('code', option ->> 'code', 'label', ${inLanguage(label, locale)}, 'labels', ${shownText(label)}) order by place), '[]'::json)
    from jsonb_array_elements(${options}) with ordinality as each (option, place))`;
}
