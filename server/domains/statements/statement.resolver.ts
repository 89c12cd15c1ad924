import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext, SignedInContext } from '../../graphql/context.js';
import { readConnection, readRecord } from '../../graphql/read.js';
import { settle } from '../../graphql/settle.js';
import { Payload } from '../../graphql/user-error.js';
import { createStatement } from './create-statement.js';
import { decideStatementLines } from './decide-statement-lines.js';
import type { StatementChange } from './load-statement.js';
import { sendStatement, withdrawStatement } from './move-statement.js';
import { signStatement } from './sign-statement.js';
import { StatementCreateInput, statementInput, StatementLinesDecideInput } from './statement.inputs.js';
import { statementList, StatementsArguments } from './statement.queries.js';
import { StatementConnection, StatementType } from './statement.type.js';

/** The payload of a mutation that changes a statement, `<Name>Payload`. */
function statementPayload(mutation: string) {
  @ObjectType(`${mutation}Payload`, { description: 'A statement after a change.' })
  class StatementPayload extends Payload {
    @Field(() => StatementType, { nullable: true, description: 'The statement as it is now; null when the change was refused.' })
    @VisibleTo('supplier')
    statement?: StatementType | null;
  }
  return StatementPayload;
}

const StatementSendInput = statementInput('StatementSend');
const StatementSignInput = statementInput('StatementSign');
const StatementWithdrawInput = statementInput('StatementWithdraw');
const StatementCreatePayload = statementPayload('StatementCreate');
const StatementSendPayload = statementPayload('StatementSend');
const StatementLinesDecidePayload = statementPayload('StatementLinesDecide');
const StatementSignPayload = statementPayload('StatementSign');
const StatementWithdrawPayload = statementPayload('StatementWithdraw');

@Resolver()
export class StatementResolver {
  @Query(() => StatementConnection, { description: 'The statements you may see. The latest period first unless `orderBy` says otherwise.' })
  @VisibleTo('supplier')
  @Requires('statement:read')
  statements(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Args(() => StatementsArguments) page: object) {
    return readConnection(context, info, statementList, page);
  }

  @Query(() => StatementType, { description: 'One statement. `NOT_FOUND` when there is none that you may see.' })
  @VisibleTo('supplier')
  @Requires('statement:read')
  statement(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo, @Arg('id', () => ID, { description: 'Id of the statement, `stm_…`.' }) id: string) {
    return readRecord(context, info, id);
  }

  @Mutation(() => StatementCreatePayload, { description: 'Draws a statement up from the books.' })
  @Requires('statement:write')
  statementCreate(@Ctx() context: SignedInContext, @Arg('input', () => StatementCreateInput, { description: 'What it is about.' }) input: StatementCreateInput) {
    return settle(() => createStatement(context, input));
  }

  @Mutation(() => StatementSendPayload, { description: 'Shows a statement to the supplier, who is asked to look at its lines.' })
  @Requires('statement:write')
  statementSend(@Ctx() context: SignedInContext, @Arg('input', () => StatementSendInput, { description: 'Which statement.' }) input: StatementChange) {
    return settle(() => sendStatement(context, input));
  }

  @Mutation(() => StatementLinesDecidePayload, { description: 'Agrees to lines, disputes them, or comments on them, for your side. A change takes back all signatures.' })
  @VisibleTo('supplier')
  @Requires('statement:sign')
  statementLinesDecide(@Ctx() context: SignedInContext, @Arg('input', () => StatementLinesDecideInput, { description: 'What your side says.' }) input: StatementLinesDecideInput) {
    return settle(() => decideStatementLines(context, input));
  }

  @Mutation(() => StatementSignPayload, { description: 'Signs a statement for your side, once each line was agreed to or disputed. With both signatures it is frozen.' })
  @VisibleTo('supplier')
  @Requires('statement:sign')
  statementSign(@Ctx() context: SignedInContext, @Arg('input', () => StatementSignInput, { description: 'Which statement.' }) input: StatementChange) {
    return settle(() => signStatement(context, input));
  }

  @Mutation(() => StatementWithdrawPayload, { description: 'Takes a statement back that was not signed by both.' })
  @Requires('statement:write')
  statementWithdraw(@Ctx() context: SignedInContext, @Arg('input', () => StatementWithdrawInput, { description: 'Which statement.' }) input: StatementChange) {
    return settle(() => withdrawStatement(context, input));
  }
}
