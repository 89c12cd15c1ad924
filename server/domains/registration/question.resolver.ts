import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { QuestionCreateInput, questionPayload, QuestionRetireInput, QuestionUpdateInput } from './question.inputs.js';
import { questionList, QuestionsArguments } from './question.queries.js';
import { QuestionConnection, QuestionType } from './question.type.js';
import { createQuestion, retireQuestion, updateQuestion } from './write-question.js';

const QuestionCreatePayload = questionPayload('QuestionCreate');
const QuestionUpdatePayload = questionPayload('QuestionUpdate');
const QuestionRetirePayload = questionPayload('QuestionRetire');

/** Staff decide what applicants are asked. */
@Resolver()
export class QuestionResolver {
  @Query(() => QuestionConnection, { description: 'The questionnaire. By place unless `orderBy` says otherwise.' })
  @Requires('questionnaire:write')
  questions(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => QuestionsArguments) page: object) {
    return readConnection(context, info, questionList, page);
  }

  @Query(() => QuestionType, { description: 'One question. `NOT_FOUND` when there is none.' })
  @Requires('questionnaire:write')
  question(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the question, `qst_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Mutation(() => QuestionCreatePayload, { description: 'Asks applicants something more.' })
  @Requires('questionnaire:write')
  questionCreate(@Ctx() context: SignedInContext, @Arg('input', () => QuestionCreateInput, { description: 'The question.' }) input: QuestionCreateInput) {
    return settle(() => createQuestion(context, input));
  }

  @Mutation(() => QuestionUpdatePayload, { description: 'Asks otherwise. Registrations that were handed in keep what they were asked.' })
  @Requires('questionnaire:write')
  questionUpdate(@Ctx() context: SignedInContext, @Arg('input', () => QuestionUpdateInput, { description: 'The change.' }) input: QuestionUpdateInput) {
    return settle(() => updateQuestion(context, input));
  }

  @Mutation(() => QuestionRetirePayload, { description: 'Asks something no more; answers to it stay.' })
  @Requires('questionnaire:write')
  questionRetire(@Ctx() context: SignedInContext, @Arg('input', () => QuestionRetireInput, { description: 'The question.' }) input: QuestionRetireInput) {
    return settle(() => retireQuestion(context, input));
  }
}
