import { sql } from 'kysely';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf, Node } from '../../graphql/connections.js';
import { LocalizedTextType, shownText } from '../../graphql/localized-text.type.js';
import { BySql, RecordOf } from '../../graphql/read/annotations.js';
import { DateTimeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { Question } from './question.entity.js';
import { QuestionKindEnum, QuestionSectionEnum } from './registration.enums.js';

@ObjectType('QuestionChoice', { description: 'One of the answers that can be chosen.' })
class QuestionChoiceType {
  @Field(() => String, { description: 'What is answered with.' })
  code!: string;

  @Field(() => LocalizedTextType, { description: 'What it says.' })
  label!: LocalizedTextType;
}

@ObjectType('Question', { implements: Node, description: 'What applicants are asked.' })
@RecordOf(Question, 'qst')
export class QuestionType implements Node {
  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: Question['lockVersion'];

  @Field(() => String, { description: 'What answers name it by.' })
  code!: Question['code'];

  @Field(() => QuestionKindEnum, { description: 'What sort of answer it wants.' })
  kind!: Question['kind'];

  @Field(() => QuestionSectionEnum, { description: 'The part of the questionnaire.' })
  section!: Question['section'];

  @Field(() => Int, { description: 'Its place in the section; the smallest comes first.' })
  position!: Question['position'];

  @Field(() => LocalizedTextType, { description: 'The question.' })
  @BySql((column) => shownText(column('labels')))
  label!: LocalizedTextType;

  @Field(() => LocalizedTextType, { nullable: true, description: 'What helps to answer it.' })
  @BySql((column) => shownText(column('help')))
  help!: LocalizedTextType | null;

  @Field(() => Boolean, { description: 'Whether it has to be answered before handing in.' })
  required!: Question['required'];

  @Field(() => [String], { description: 'Codes of the categories it is asked for; empty for all.' })
  categories!: Question['categories'];

  @Field(() => [String], { description: 'Countries it is asked in, ISO 3166-1 alpha-2; empty for all.' })
  countries!: Question['countries'];

  @Field(() => [QuestionChoiceType], { description: 'What can be chosen; empty unless the kind is CHOICE or CHOICES.' })
  @BySql((column) => sql`(select coalesce(json_agg(json_build_object('code', choice ->> 'code', 'label', ${shownText(sql`(choice -> 'label')`)}) order by place), '[]'::json)
    from jsonb_array_elements(${column('choices')}) with ordinality as each (choice, place))`)
  choices!: QuestionChoiceType[];

  @Field(() => DecimalScalar, { nullable: true, description: 'The least number; null without one.' })
  minimum!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The largest number; null without one.' })
  maximum!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is asked no more.' })
  retiredAt!: string | null;
}

export const QuestionConnection = connectionOf('Question', () => QuestionType);
