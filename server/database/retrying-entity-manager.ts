import { DriverException, OptimisticLockError, type TransactionOptions } from '@mikro-orm/core';
import { EntityManager } from '@mikro-orm/postgresql';
import { setTimeout as pause } from 'node:timers/promises';
import { limitOfTransactions } from './limited-transactions.js';
import { flush, STALE } from './opening-client.js';

/** What PostgreSQL says (SQLSTATE) when it took a transaction back so that others could go on: the same again may succeed. */
const takenBack = new Set(['40001', '40P01']);
const MOST_TRIES = 4;
const LONGEST_PAUSE_MS = 50;

/**
 * Begins a transaction anew that PostgreSQL took back because it and another waited for each other, or could not have run
 * one after the other. So what runs inside may run several times: it loads what it changes, and tells nobody before the end.
 * What it writes goes to the database with what it reads next, or with its end.
 */
export class RetryingEntityManager extends EntityManager {
  override async transactional<Result>(work: (em: this) => Result | Promise<Result>, options?: TransactionOptions): Promise<Result> {
    const signal = limitOfTransactions();
    for (let tries = 1; ; tries += 1) {
      try {
        return await super.transactional(work, { ...options, ...(signal && { signal }) });
      } catch (error) {
        // One inside another ends with it: only the outermost can begin anew.
        if (tries === MOST_TRIES || this.isInTransaction() || !takenBack.has(codeOf(error))) throw this.understood(error);
        // Of two that stand in each other's way one should come first.
        await pause(Math.random() * LONGEST_PAUSE_MS * tries);
      }
    }
  }

  override async flush(): Promise<void> {
    if (!this.isInTransaction()) return super.flush();
    await this.say(flush.begins);
    try {
      await super.flush();
    } finally {
      await this.say(flush.ends);
    }
  }

  private say(what: string): Promise<unknown> {
    return this.getConnection().execute(what, [], 'run', this.getTransactionContext());
  }

  /** What the ORM would say, had it waited for each write. */
  private understood(error: unknown): unknown {
    if (codeOf(error) === STALE) return OptimisticLockError.lockFailed('record');
    const isUnknown = error instanceof Error && 'severity' in error && !(error instanceof DriverException);
    return isUnknown ? this.getPlatform().getExceptionConverter().convertException(error) : error;
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code);
}
