import { type RawBuilder, sql } from 'kysely';
import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { inLanguage } from '../../graphql/localized-text.type.js';
import type { ColumnReference } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import type { TicketFieldKind } from './ticket-field.entity.js';
import { TicketFieldKindEnum } from './ticket-field.enums.js';

@ObjectType('TicketFieldValue', { description: 'What was answered to a field of the ticket’s type.' })
export class TicketFieldValueType {
  @Field(() => String, { description: 'The field’s key.' })
  @VisibleTo('customer')
  key!: string;

  @Field(() => String, { description: 'What the field is called, in the language asked for.' })
  @VisibleTo('customer')
  label!: string;

  @Field(() => TicketFieldKindEnum, { description: 'What sort of value it is.' })
  @VisibleTo('customer')
  kind!: TicketFieldKind;

  @Field(() => String, { description: 'The value: a number with a point, a day as YYYY-MM-DD, `true` or `false`, the code of an option, or text.' })
  @VisibleTo('customer')
  value!: string;

  @Field(() => String, { description: 'The value for people: of a choice what it says, in the language asked for; else the value.' })
  @VisibleTo('customer')
  text!: string;
}

/** SQL that gives a ticket's values, in the fields' order. Row security leaves out what customers are not shown. */
export function valuesOfFields(column: ColumnReference, { locale }: Asking): RawBuilder<unknown> {
  const value = sql`(${column('fieldValues')} ->> f.key)`;
  const chosen = sql`(select ${inLanguage(sql`(option -> 'label')`, locale)} from jsonb_array_elements(f.options) as option where option ->> 'code' = ${value})`;
  return sql`(select coalesce(json_agg(json_build_object('key', f.key, 'label', ${inLanguage(sql`f.labels`, locale)}, 'kind', f.kind,
      'value', ${value}, 'text', coalesce(${chosen}, ${value})) order by f.position, f.id), '[]'::json)
    from ticket_field as f where f.type = ${column('type')} and jsonb_exists(${column('fieldValues')}, f.key))`;
}
