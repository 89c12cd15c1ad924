import { sqlMigration } from './sql-migration.js';

/** All migrations, oldest first. A released one is never edited. */
export const migrations = [
  sqlMigration('1-foundation'),
  sqlMigration('2-receiving'),
  sqlMigration('3-files'),
  sqlMigration('4-suppliers'),
  sqlMigration('5-collaboration'),
  sqlMigration('6-quality'),
  sqlMigration('7-invoicing'),
  sqlMigration('8-payments'),
  sqlMigration('9-notifications'),
  sqlMigration('10-figures'),
  sqlMigration('11-supplier-changes'),
  sqlMigration('12-order-comments'),
  sqlMigration('13-packages'),
  sqlMigration('14-payment-runs'),
  sqlMigration('15-tickets'),
  sqlMigration('16-service-levels'),
  sqlMigration('17-mail'),
  sqlMigration('18-knowledge'),
  sqlMigration('19-returns'),
  sqlMigration('20-sales-shipments'),
  sqlMigration('22-guests'),
  sqlMigration('21-data-rights'),
  sqlMigration('23-customer-timeline'),
  sqlMigration('31-allowances'),
];
