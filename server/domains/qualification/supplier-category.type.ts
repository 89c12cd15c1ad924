import { type RawBuilder, sql } from 'kysely';
import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { connectionOf, Node } from '../../graphql/connections.js';
import { LocaleEnum } from '../../graphql/locale.type.js';
import { BySql, type ColumnReference, compiled, RecordOf } from '../../graphql/read/annotations.js';
import type { Asking } from '../../graphql/read/asking.js';
import { defineList } from '../../graphql/read/list.js';
import type { Locale } from '../../shared/locale.js';
import { CertificateKind } from './certificate-kind.entity.js';
import { ReviewStepEnum } from './review-step.enum.js';
import { SupplierCategory } from './supplier-category.entity.js';

/** A label in the language that was asked for, else the viewer's, else English. */
function labelOf(column: ColumnReference, asking: Asking, args: Record<string, unknown>): RawBuilder<string> {
  const locale = args['locale'] ? sql`${args['locale']}::text` : asking.locale;
  return sql<string>`coalesce(${column('labels')} ->> ${locale}, ${column('labels')} ->> 'en')`;
}

@ObjectType('SupplierCategory', { implements: Node, description: 'A group of goods or services that suppliers are qualified for.' })
@RecordOf(SupplierCategory, 'cat')
export class SupplierCategoryType implements Node {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: SupplierCategory['lockVersion'];

  @Field(() => String, { description: 'What registrations name it by.' })
  @VisibleTo('supplier')
  code!: SupplierCategory['code'];

  @Field(() => String, { description: 'What it is called, in the language asked for, else in English.' })
  @VisibleTo('supplier')
  @BySql(labelOf)
  label(@Arg('locale', () => LocaleEnum, { nullable: true, description: 'A language; the viewer’s own when left out.' }) _locale?: Locale): string {
    return compiled();
  }

  @Field(() => [String], { description: 'Codes of the kinds of certificates without which nobody supplies it.' })
  @VisibleTo('supplier')
  certificateKinds!: SupplierCategory['certificateKinds'];

  @Field(() => [ReviewStepEnum], { description: 'Who of the staff looks at applications.' })
  reviewSteps!: SupplierCategory['reviewSteps'];

  @Field(() => Int, { nullable: true, description: 'Months for which a qualification is good; null without an end.' })
  qualificationMonths!: SupplierCategory['qualificationMonths'];
}

@ObjectType('CertificateKind', { implements: Node, description: 'A kind of certificate that suppliers hold.' })
@RecordOf(CertificateKind, 'crk')
export class CertificateKindType implements Node {
  @Field(() => ID, { description: 'Opaque and stable.' })
  @VisibleTo('supplier')
  id!: string;

  @Field(() => Int, { description: 'Grows with each change; give it back with a change to be told when somebody else was faster.' })
  lockVersion!: CertificateKind['lockVersion'];

  @Field(() => String, { description: 'What categories name it by.' })
  @VisibleTo('supplier')
  code!: CertificateKind['code'];

  @Field(() => String, { description: 'What it is called, in the language asked for, else in English.' })
  @VisibleTo('supplier')
  @BySql(labelOf)
  label(@Arg('locale', () => LocaleEnum, { nullable: true, description: 'A language; the viewer’s own when left out.' }) _locale?: Locale): string {
    return compiled();
  }

  @Field(() => Boolean, { description: 'Whether no order is sent to a supplier whose certificate of this kind has expired.' })
  @VisibleTo('supplier')
  blocksOrders!: CertificateKind['blocksOrders'];
}

export const SupplierCategoryConnection = connectionOf('SupplierCategory', () => SupplierCategoryType);
export const CertificateKindConnection = connectionOf('CertificateKind', () => CertificateKindType);

/** Those in use, by code. */
export const supplierCategoryList = defineList<object>({
  entity: SupplierCategory,
  conditions: (_filter, column) => [sql`${column('retiredAt')} is null`],
  orders: { CODE: 'code' },
  defaultOrder: { field: 'CODE', direction: 'ASC' },
});

export const certificateKindList = defineList<object>({
  entity: CertificateKind,
  conditions: (_filter, column) => [sql`${column('retiredAt')} is null`],
  orders: { CODE: 'code' },
  defaultOrder: { field: 'CODE', direction: 'ASC' },
});
