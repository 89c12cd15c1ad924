import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { holds, isOneOf } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { Question, type QuestionSection } from './question.entity.js';
import { QuestionSectionEnum } from './registration.enums.js';

@InputType({ description: 'Which questions to list; every given part must hold.' })
export class QuestionFilter {
  @Field(() => [QuestionSectionEnum], { nullable: true, description: 'In one of these sections.' })
  section?: QuestionSection[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is asked no more.' })
  retired?: boolean | null;
}

const QuestionOrderField = defineEnum({
  name: 'QuestionOrderField',
  description: 'What a list of questions can be sorted by.',
  values: { POSITION: 'Their places.', CODE: 'Their codes.' },
});

export const questionList = defineList<QuestionFilter>({
  entity: Question,
  conditions: (filter, column) => [isOneOf(column('section'), filter.section), holds(sql`${column('retiredAt')} is not null`, filter.retired)],
  orders: { POSITION: 'position', CODE: 'code' },
  defaultOrder: { field: 'POSITION', direction: 'ASC' },
});

export const QuestionsArguments = listArguments(QuestionFilter, orderInput('Question', QuestionOrderField, []));
