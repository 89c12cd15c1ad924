import { sql } from 'kysely';
import { Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import { Requires, VisibleTo } from '../../graphql/audience.js';
import type { RequestContext } from '../../graphql/context.js';
import { ReadApart } from '../../graphql/read/annotations.js';
import { countRecords } from '../../graphql/read/bounded-count.js';
import { SupplierToDo } from '../purchasing/index.js';
import { Invoice } from './invoice.entity.js';

/** Invoices add what they leave to do. */
@Resolver(() => SupplierToDo)
export class InvoicingToDoResolver {
  @FieldResolver(() => Int, { description: 'Invoices and credit notes that are not handed in yet: `invoices(filter: { status: [DRAFT] })`.' })
  @VisibleTo('supplier')
  @Requires('invoice:read')
  @ReadApart()
  invoiceDrafts(@Ctx() context: RequestContext): Promise<number> {
    return countRecords(context, Invoice, (column) => sql`${column('status')} = 'DRAFT'`);
  }

  @FieldResolver(() => Int, { description: 'Invoices and credit notes in which something differs: `invoices(filter: { status: [EXCEPTION] })`.' })
  @VisibleTo('supplier')
  @Requires('invoice:read')
  @ReadApart()
  invoicesInQuestion(@Ctx() context: RequestContext): Promise<number> {
    return countRecords(context, Invoice, (column) => sql`${column('status')} = 'EXCEPTION'`);
  }
}
