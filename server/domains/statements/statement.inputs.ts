import { Field, ID, InputType, Int } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { CurrencyCodeScalar, DateScalar } from '../../graphql/scalars/scalars.js';
import type { Verdict } from './statement-line.entity.js';
import { StatementVerdictEnum } from './statements.enums.js';

@InputType({ description: 'What a statement is to be about.' })
export class StatementCreateInput {
  @Field(() => ID, { description: 'Id of the supplier, `sup_…`.' })
  supplierId!: string;

  @Field(() => CurrencyCodeScalar, { description: 'One currency; each has statements of its own.' })
  currencyCode!: string;

  @Field(() => DateScalar, { description: 'The first day; the day after the last statement, if there is one.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'The last day; before today (UTC).' })
  periodTo!: string;
}

@InputType()
abstract class StatementChangeInput {
  @Field(() => ID, { description: 'Id of the statement, `stm_…`.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The statement’s `lockVersion` as you saw it; when it has grown since, the answer is CONFLICT.' })
  @VisibleTo('supplier')
  lockVersion?: number | null;
}

/** The input of a mutation that needs to know the statement only, `<Name>Input`. */
export function statementInput(mutation: string) {
  @InputType(`${mutation}Input`, { description: 'Which statement is meant.' })
  class Input extends StatementChangeInput {}
  return Input;
}

@InputType({ description: 'What your side says of a line.' })
class StatementLineDecisionInput {
  @Field(() => Int, { description: 'The line’s number.' })
  @VisibleTo('supplier')
  lineNumber!: number;

  @Field(() => StatementVerdictEnum, { nullable: true, description: 'AGREED or DISPUTED; as it was when left out.' })
  @VisibleTo('supplier')
  verdict?: Exclude<Verdict, 'OPEN'> | null;

  @Field(() => String, { nullable: true, description: 'In words for the other side, at most 1,000 characters; needed unless you agree.' })
  @VisibleTo('supplier')
  comment?: string | null;
}

@InputType({ description: 'What your side says of a statement’s lines.' })
export class StatementLinesDecideInput extends StatementChangeInput {
  @Field(() => [StatementLineDecisionInput], { nullable: true, description: 'Single lines.' })
  @VisibleTo('supplier')
  lines?: StatementLineDecisionInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether to agree to all others that your side has not looked at.' })
  @VisibleTo('supplier')
  agreeToRest?: boolean | null;
}
