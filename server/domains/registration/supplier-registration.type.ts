import { sql } from 'kysely';
import { Arg, Ctx, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { Node } from '../../graphql/connections.js';
import type { SignedInContext } from '../../graphql/context.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { inLanguage } from '../../graphql/localized-text.type.js';
import { BySql, compiled, ComputedFrom, RecordOf } from '../../graphql/read/annotations.js';
import { CurrencyCodeScalar, DateTimeScalar } from '../../graphql/scalars/scalars.js';
import { toUserError, UserError } from '../../graphql/user-error.js';
import { InputCheck } from '../../shared/input-check.js';
import type { Locale } from '../../shared/locale.js';
import { AttachmentsOf, AttachmentType } from '../files/index.js';
import { BankDetailsType, shownBankDetails, SupplierCompanyType, SupplierType } from '../suppliers/index.js';
import { checkRegistration } from './check-registration.js';
import type { QuestionKind } from './question.entity.js';
import { questionsFor, RegistrationQuestion } from './registration-question.type.js';
import { QuestionKindEnum } from './registration.enums.js';
import { requirementsOf } from './requirements-of.js';
import { ReviewTaskType } from './review-task.type.js';
import { SupplierRegistration } from './supplier-registration.entity.js';

@ObjectType('RegistrationAnswer', { description: 'What was asked and answered when the registration was handed in.' })
class RegistrationAnswerType {
  @Field(() => String, { description: 'The question’s code.' })
  @VisibleTo('supplier')
  questionCode!: string;

  @Field(() => String, { description: 'The question as it was asked, in the language asked for.' })
  @VisibleTo('supplier')
  question!: string;

  @Field(() => QuestionKindEnum, { description: 'What sort of answer it wanted.' })
  @VisibleTo('supplier')
  kind!: QuestionKind;

  @Field(() => [String], { description: 'The answer: see `RegistrationAnswerInput.values`.' })
  @VisibleTo('supplier')
  values!: string[];
}

@ObjectType('SupplierRegistration', { implements: Node, description: 'What a company hands in to become a supplier.' })
@RecordOf(SupplierRegistration, 'reg')
export class SupplierRegistrationType implements Node {
  @Field(() => ID, { description: 'Opaque, stable, sorts by the time the record was made.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  @VisibleTo('supplier')
  lockVersion!: SupplierRegistration['lockVersion'];

  @Field(() => SupplierType, { description: 'Whose registration it is; its `status` says how far it is.' })
  @VisibleTo('supplier')
  supplier!: SupplierType;

  @Field(() => SupplierCompanyType, { description: 'The company.' })
  @VisibleTo('supplier')
  @BySql((column) => sql`${column('content')} -> 'company'`)
  company!: SupplierCompanyType;

  @Field(() => CurrencyCodeScalar, { description: 'The currency in which it wants to be ordered.' })
  @VisibleTo('supplier')
  @BySql((column) => sql`${column('content')} ->> 'currencyCode'`)
  currencyCode!: string;

  @Field(() => [BankDetailsType], { description: 'Where it wants to be paid.' })
  @VisibleTo('supplier')
  @ComputedFrom('content')
  bankAccounts(@Ctx() { principal }: SignedInContext): BankDetailsType[] {
    const { content } = this as unknown as SupplierRegistration;
    return content.bankAccounts.map((details) => shownBankDetails(details, principal.permissions));
  }

  @Field(() => [String], { description: 'Codes of the categories that it offers.' })
  @VisibleTo('supplier')
  @BySql((column) => sql`${column('content')} -> 'categories'`)
  categories!: string[];

  @Field(() => [RegistrationQuestion], { description: 'The questions that apply to it now, by section and place, with the answers so far.' })
  @VisibleTo('supplier')
  @BySql((column, { locale }, args) => questionsFor(column('content'), args['locale'] ? sql`${args['locale']}::text` : locale))
  questions(@Arg('locale', () => LocaleEnum, { nullable: true, description: 'A language; the viewer’s own when left out.' }) _locale?: Locale): RegistrationQuestion[] {
    return compiled();
  }

  @Field(() => [RegistrationAnswerType], { description: 'The answers as they were handed in; empty before.' })
  @VisibleTo('supplier')
  @BySql((column, { locale }) => sql`(select coalesce(json_agg(json_build_object('questionCode', answer ->> 'questionCode', 'values', answer -> 'values',
      'kind', answer #>> '{asked,kind}', 'question', ${inLanguage(sql`(answer #> '{asked,label}')`, locale)})), '[]'::json)
    from jsonb_array_elements(${column('content')} -> 'answers') as answer where jsonb_exists(answer, 'asked'))`)
  answers!: RegistrationAnswerType[];

  @Field(() => [AttachmentType], { description: 'The files that its answers name.' })
  @VisibleTo('supplier')
  @AttachmentsOf()
  attachments!: AttachmentType[];

  @Field(() => [UserError], {
    description: 'What is missing or wrong, as handing in would say: paths into `SupplierRegistrationUpdateInput`, and `["answers", code]`, `["certificates", code]`.',
  })
  @VisibleTo('supplier')
  @ComputedFrom('id', 'content')
  async missing(@Ctx() context: SignedInContext): Promise<UserError[]> {
    const { id, content } = this as unknown as SupplierRegistration;
    const check = new InputCheck();
    checkRegistration(check, content, await requirementsOf(context.em, id, context.now()));
    return check.refusals.map(toUserError);
  }

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last handed in.' })
  @VisibleTo('supplier')
  submittedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who handed it in.' })
  @VisibleTo('supplier')
  submittedByName!: SupplierRegistration['submittedByName'];

  @Field(() => [ReviewTaskType], { description: 'The steps of the review, in order; a moment after handing in.' })
  @VisibleTo('supplier')
  reviewTasks!: ReviewTaskType[];
}
