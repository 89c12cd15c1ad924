import type { EntityManager } from '@mikro-orm/postgresql';
import { defineTask, type TaskDefinition } from '../../jobs/task.js';

/** An entry that is not what it was: changed, out of its chain (one before it was removed or moved), or gone. */
export interface AuditFault {
  readonly chain: number;
  readonly entry_id: string;
  readonly fault: 'CHANGED' | 'OUT_OF_CHAIN' | 'GONE';
}

/** What was found in the audit log. */
export interface AuditVerdict {
  readonly entries: number;
  readonly chains: number;
  readonly faults: readonly AuditFault[];
}

/** Recalculates the whole audit log; when it is whole, remembers how each chain ends. `em` is one of the system. */
export function verifyAuditLog(em: EntityManager): Promise<AuditVerdict> {
  return em.transactional(async (inside) => {
    // First, so that what is counted is what is checked: entries that are added meanwhile are not in doubt.
    const [counted] = await inside.execute<{ entries: number; chains: number }[]>('select count(*)::int as entries, count(distinct chain)::int as chains from audit_entry');
    const faults = await inside.execute<AuditFault[]>('select chain, entry_id, fault from audit_faults()');
    if (faults.length === 0) await inside.execute('select seal_audit_log()');
    return { ...counted!, faults };
  });
}

const verifyNightly = defineTask<unknown>(
  'verify_audit_log',
  async (_payload, { system, log }) => {
    const { entries, chains, faults } = await verifyAuditLog(system());
    if (faults.length > 0) throw new Error(`The audit log is not whole: ${faults.length} faults, the first at entry ${faults[0]!.entry_id}. Run npm run verify-audit.`);
    log.info({ entries, chains }, 'the audit log is whole');
  },
  '41 2 * * *',
);

/** So that entries which somebody removes are missed within the hour, the last ones of a chain, too. */
const sealHourly = defineTask<unknown>(
  'seal_audit_log',
  async (_payload, { system }) => {
    await system().execute('select seal_audit_log()');
  },
  '11 * * * *',
);

/** The jobs of this domain. */
export const auditTasks: readonly TaskDefinition[] = [sealHourly, verifyNightly];
