import { type RawBuilder, sql } from 'kysely';
import { Field, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { inLanguage } from '../../graphql/localized-text.type.js';
import { DecimalScalar } from '../../graphql/scalars/scalars.js';
import { keysOf } from '../../shared/keys.js';
import { type QuestionKind, type QuestionSection, questionSections } from './question.entity.js';
import { QuestionKindEnum, QuestionSectionEnum } from './registration.enums.js';

@ObjectType('RegistrationChoice', { description: 'One of the answers that can be chosen.' })
class RegistrationChoice {
  @Field(() => String, { description: 'What to answer with.' })
  @VisibleTo('supplier')
  code!: string;

  @Field(() => String, { description: 'What it says, in the language asked for.' })
  @VisibleTo('supplier')
  label!: string;
}

@ObjectType('RegistrationQuestion', { description: 'A question that applies to the registration, with the answer so far.' })
export class RegistrationQuestion {
  @Field(() => String, { description: 'What answers name it by.' })
  @VisibleTo('supplier')
  code!: string;

  @Field(() => QuestionKindEnum, { description: 'What sort of answer it wants.' })
  @VisibleTo('supplier')
  kind!: QuestionKind;

  @Field(() => QuestionSectionEnum, { description: 'The part of the questionnaire.' })
  @VisibleTo('supplier')
  section!: QuestionSection;

  @Field(() => String, { description: 'The question, in the language asked for.' })
  @VisibleTo('supplier')
  label!: string;

  @Field(() => String, { nullable: true, description: 'What helps to answer it, in the language asked for.' })
  @VisibleTo('supplier')
  help!: string | null;

  @Field(() => Boolean, { description: 'Whether it has to be answered before handing in.' })
  @VisibleTo('supplier')
  required!: boolean;

  @Field(() => [RegistrationChoice], { description: 'What can be chosen; empty unless the kind is CHOICE or CHOICES.' })
  @VisibleTo('supplier')
  choices!: RegistrationChoice[];

  @Field(() => DecimalScalar, { nullable: true, description: 'The least number; null without one.' })
  @VisibleTo('supplier')
  minimum!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The largest number; null without one.' })
  @VisibleTo('supplier')
  maximum!: string | null;

  @Field(() => [String], { description: 'The answer so far: see `RegistrationAnswerInput.values`.' })
  @VisibleTo('supplier')
  values!: string[];
}

const inOrder = sql`array_position(array[${sql.join(keysOf(questionSections).map((section) => sql.lit(section)))}], q.section), q.position, q.id`;

/** SQL that gives the questions that apply to a registration's content, as JSON. */
export function questionsFor(content: RawBuilder<unknown>, locale: RawBuilder<string>): RawBuilder<unknown> {
  const categories = sql`array(select jsonb_array_elements_text(${content} -> 'categories'))`;
  return sql`(select coalesce(json_agg(json_build_object(
      'code', q.code, 'kind', q.kind, 'section', q.section, 'required', q.required,
      'label', ${inLanguage(sql`q.labels`, locale)}, 'help', ${inLanguage(sql`q.help`, locale)},
      'minimum', trim_scale(q.minimum)::text, 'maximum', trim_scale(q.maximum)::text,
      'choices', (select coalesce(json_agg(json_build_object('code', choice ->> 'code', 'label', ${inLanguage(sql`(choice -> 'label')`, locale)})), '[]'::json)
        from jsonb_array_elements(q.choices) as choice),
      'values', coalesce((select answer -> 'values' from jsonb_array_elements(${content} -> 'answers') as answer
        where answer ->> 'questionCode' = q.code limit 1), '[]'::jsonb)) order by ${inOrder}), '[]'::json)
    from question as q
   where q.retired_at is null and (q.categories = '{}' or q.categories && ${categories})
     and (q.countries = '{}' or ${content} #>> '{company,countryCode}' = any(q.countries)))`;
}
