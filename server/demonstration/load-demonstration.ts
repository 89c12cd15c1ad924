// What it loads by is decorated for GraphQL too.
import 'reflect-metadata';
import type { EntityManager } from '@mikro-orm/postgresql';
import { hashPassword } from '../auth/passwords.js';
import type { Database } from '../database/orm.js';
import type { FileStorage } from '../storage/file-storage.js';
import { Calendar } from './calendar.js';
import { addApplicants } from './applicants.js';
import { addArticles } from './articles.js';
import { addCustomers } from './customers.js';
import { addDataRights } from './data-rights.js';
import { addInboundMails } from './inbound-mails.js';
import { addInspectionPlans } from './inspection-plans.js';
import { addInspections } from './inspections.js';
import { addInvoices } from './invoices.js';
import { addItems } from './items.js';
import { demonstrationPassword } from './log-ins.js';
import { addNonConformances } from './non-conformances.js';
import { addNotifications } from './notifications.js';
import { replaceOrganisation } from './organisation.js';
import { addPayments } from './payments.js';
import { addPurchaseOrders } from './purchase-orders.js';
import { addQuestionnaire } from './questionnaire.js';
import { addReturns } from './returns.js';
import { addSalesOrders } from './sales-orders.js';
import { addStaff } from './staff.js';
import { addServiceLevels } from './service-levels.js';
import { addShipments } from './shipments.js';
import { addServiceDesk } from './service-desk.js';
import type { Stage } from './stage.js';
import { addSupplierChanges } from './supplier-changes.js';
import { addStanding } from './supplier-standing.js';
import { addStatements } from './statements.js';
import { addSupplierItems } from './supplier-items.js';
import { addSuppliers } from './suppliers.js';
import { addTickets } from './tickets.js';

// Two servers may start on an empty database at once.
const LOADING = 20261123;

/**
 * Loads the demonstration company into an empty database, all or nothing.
 * @param now its days count from here
 * @returns false when the database was not empty, and nothing was done
 */
export async function loadDemonstration(database: Database, storage: FileStorage, now = new Date()): Promise<boolean> {
  const system = database.system('demonstration');
  if (!(await isEmpty(system))) return false;
  const passwordHash = await hashPassword(demonstrationPassword);
  return system.transactional(async (em) => {
    await em.execute('select pg_advisory_xact_lock(?)', [LOADING]);
    if (!(await isEmpty(em))) return false;
    await addCompany({ em, storage, calendar: new Calendar(now), passwordHash });
    return true;
  });
}

async function addCompany(stage: Stage): Promise<void> {
  await replaceOrganisation(stage);
  const staff = addStaff(stage);
  const { bought, sold } = addItems(stage);
  const questionnaire = addQuestionnaire(stage);
  const suppliers = await addSuppliers(stage);
  addStanding(stage, staff, suppliers, questionnaire);
  addSupplierChanges(stage, staff, suppliers);
  await addApplicants(stage, staff, suppliers, questionnaire);
  const offers = addSupplierItems(stage, suppliers, bought);
  const purchaseOrders = await addPurchaseOrders(stage, staff, suppliers, offers);
  const received = await addShipments(stage, staff, purchaseOrders);
  await addInspections(stage, staff, addInspectionPlans(stage, bought.map(({ item }) => item)), received);
  await addNonConformances(stage, staff, suppliers, received);
  await addInvoices(stage, staff, suppliers, purchaseOrders);
  await addPayments(stage, staff, suppliers);
  await addStatements(stage, staff, suppliers);
  const customers = await addCustomers(stage);
  const orders = await addSalesOrders(stage, staff, customers, sold);
  await addServiceLevels(stage, staff, customers);
  addServiceDesk(stage, staff);
  await addTickets(stage, staff, customers, orders);
  await addReturns(stage, staff, customers, orders);
  addArticles(stage, staff);
  await addInboundMails(stage);
  await addDataRights(stage, staff, customers, suppliers);
  await addNotifications(stage);
}

async function isEmpty(em: EntityManager): Promise<boolean> {
  const [{ empty }] = await em.execute<[{ empty: boolean }]>(
    'select not exists (select from account) and not exists (select from supplier) and not exists (select from customer) and not exists (select from item) as empty',
  );
  return empty;
}
