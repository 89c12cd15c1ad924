import { sql } from 'kysely';
import { Field, ID, InputType } from 'type-graphql';
import { VisibleTo } from '../../graphql/audience.js';
import { listArguments, orderInput } from '../../graphql/connections.js';
import { defineEnum } from '../../graphql/enums.js';
import { holds, isBetween, isOneOf, isRecord } from '../../graphql/read/conditions.js';
import { defineList } from '../../graphql/read/list.js';
import { DateScalar } from '../../graphql/scalars/scalars.js';
import { asksForNext } from './certificate.conditions.js';
import { Certificate } from './certificate.entity.js';
import { CertificateStatusEnum, QualificationStatusEnum } from './qualification.enums.js';
import { SupplierQualification } from './supplier-qualification.entity.js';

@InputType({ description: 'Which certificates to list; every given part must hold.' })
export class CertificateFilter {
  @Field(() => [CertificateStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('supplier')
  status?: Certificate['status'][] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Good until this day or later.' })
  @VisibleTo('supplier')
  validToFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Good until this day or earlier.' })
  @VisibleTo('supplier')
  validToTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Accepted, ending within 90 days or ended, and nothing that is good for longer was handed in.' })
  @VisibleTo('supplier')
  asksForNext?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Certificates of this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const CertificateOrderField = defineEnum({
  name: 'CertificateOrderField',
  description: 'What a list of certificates can be sorted by.',
  values: { VALID_TO: 'The last day on which it is good.', CREATED_AT: 'When it was handed in.' },
  visibleTo: ['supplier'],
});

export const certificateList = defineList<CertificateFilter>({
  entity: Certificate,
  conditions: (filter, column, asking) => [
    isOneOf(column('status'), filter.status),
    holds(asksForNext(column, asking), filter.asksForNext),
    ...isBetween(column('validTo'), filter.validToFrom, filter.validToTo),
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { VALID_TO: 'validTo', CREATED_AT: 'createdAt' },
  defaultOrder: { field: 'VALID_TO', direction: 'ASC' },
});

export const CertificatesArguments = listArguments(CertificateFilter, orderInput('Certificate', CertificateOrderField, ['supplier']));

@InputType({ description: 'Which qualifications to list; every given part must hold.' })
export class SupplierQualificationFilter {
  @Field(() => [QualificationStatusEnum], { nullable: true, description: 'One of these states.' })
  @VisibleTo('supplier')
  status?: SupplierQualification['status'][] | null;

  @Field(() => [String], { nullable: true, description: 'Of the categories with one of these codes.' })
  @VisibleTo('supplier')
  categoryCode?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Qualifications of this supplier, `sup_…`.' })
  supplierId?: string | null;
}

const SupplierQualificationOrderField = defineEnum({
  name: 'SupplierQualificationOrderField',
  description: 'What a list of qualifications can be sorted by.',
  values: { CREATED_AT: 'When the supplier began to offer it.', VALID_TO: 'The last day on which it is good.' },
  visibleTo: ['supplier'],
});

export const supplierQualificationList = defineList<SupplierQualificationFilter>({
  entity: SupplierQualification,
  conditions: (filter, column) => [
    isOneOf(column('status'), filter.status),
    filter.categoryCode ? sql`${column('category')} in (select id from supplier_category where code = any(${filter.categoryCode}::text[]))` : undefined,
    isRecord(column('supplier'), 'sup', filter.supplierId),
  ],
  orders: { CREATED_AT: 'createdAt', VALID_TO: 'validTo' },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
});

export const SupplierQualificationsArguments = listArguments(
  SupplierQualificationFilter,
  orderInput('SupplierQualification', SupplierQualificationOrderField, ['supplier']),
);
