import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalizedTextInput } from '../../graphql/localized-text.type.js';
import { CountryCodeScalar, DecimalScalar } from '../../graphql/scalars/scalars.js';
import { Payload } from '../../graphql/user-error.js';
import type { QuestionKind, QuestionSection } from './question.entity.js';
import { QuestionType } from './question.type.js';
import { QuestionKindEnum, QuestionSectionEnum } from './registration.enums.js';

@InputType({ description: 'One of the answers that can be chosen.' })
class QuestionChoiceInput {
  @Field(() => String, { description: 'What is answered with: 1 to 40 capital letters, digits and `_`.' })
  code!: string;

  @Field(() => LocalizedTextInput, { description: 'What it says; at most 200 characters.' })
  label!: LocalizedTextInput;
}

@InputType()
abstract class QuestionDetails {
  @Field(() => LocalizedTextInput, { nullable: true, description: 'What helps to answer it; at most 1,000 characters.' })
  help?: LocalizedTextInput | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the categories it is asked for; empty for all.' })
  categories?: string[] | null;

  @Field(() => [CountryCodeScalar], { nullable: true, description: 'Countries it is asked in; empty for all.' })
  countries?: string[] | null;

  @Field(() => [QuestionChoiceInput], { nullable: true, description: 'What can be chosen, 2 to 50; of CHOICE and CHOICES only.' })
  choices?: QuestionChoiceInput[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The least number; of NUMBER only.' })
  minimum?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The largest number, not below the least; of NUMBER only.' })
  maximum?: string | null;
}

@InputType({ description: 'Something that applicants are asked from now on.' })
export class QuestionCreateInput extends QuestionDetails {
  @Field(() => String, { description: 'What answers name it by: 1 to 40 capital letters, digits and `_`; never changes.' })
  code!: string;

  @Field(() => QuestionKindEnum, { description: 'What sort of answer it wants; never changes.' })
  kind!: QuestionKind;

  @Field(() => QuestionSectionEnum, { description: 'The part of the questionnaire.' })
  section!: QuestionSection;

  @Field(() => Int, { description: 'Its place in the section; the smallest comes first.' })
  position!: number;

  @Field(() => LocalizedTextInput, { description: 'The question; at most 500 characters.' })
  label!: LocalizedTextInput;

  @Field(() => Boolean, { description: 'Whether it has to be answered before handing in.' })
  required!: boolean;
}

@InputType({ description: 'What changes about a question. What is left out stays; null clears. Registrations that were handed in keep what they were asked.' })
export class QuestionUpdateInput extends QuestionDetails {
  @Field(() => ID, { description: 'Id of the question, `qst_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;

  @Field(() => QuestionSectionEnum, { nullable: true, description: 'The part of the questionnaire. Cannot be cleared.' })
  section?: QuestionSection | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the section. Cannot be cleared.' })
  position?: number | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The question; at most 500 characters. Cannot be cleared.' })
  label?: LocalizedTextInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it has to be answered. Cannot be cleared.' })
  required?: boolean | null;
}

@InputType({ description: 'What is asked no more.' })
export class QuestionRetireInput {
  @Field(() => ID, { description: 'Id of the question, `qst_…`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `lockVersion` you last saw; `CONFLICT` when it has changed since.' })
  lockVersion?: number | null;
}

/** The payload of a mutation that changes a question, `<Name>Payload`. */
export function questionPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A question after a change.' })
  class QuestionPayload extends Payload {
    @Field(() => QuestionType, { nullable: true, description: 'The question as it is now; null when the change was refused.' })
    question?: QuestionType | null;
  }
  return QuestionPayload;
}
