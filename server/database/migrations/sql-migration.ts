import { readdirSync, readFileSync } from 'node:fs';
import type { MigrationObject } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';

/**
 * A migration that is a folder of SQL files beside this one, run in the order of their names in one transaction.
 * @param name the folder's name, which is also the migration's
 */
export function sqlMigration(name: string): MigrationObject {
  class SqlMigration extends Migration {
    override up(): void {
      const folder = new URL(`./${name}/`, import.meta.url);
      for (const file of readdirSync(folder).sort()) {
        this.addSql(readFileSync(new URL(file, folder), 'utf8'));
      }
    }
  }
  return { name, class: SqlMigration };
}
