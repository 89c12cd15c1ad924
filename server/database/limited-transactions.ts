import { AsyncLocalStorage } from 'node:async_hooks';

const limit = new AsyncLocalStorage<AbortSignal>();

/** Does `work`; once `signal` is aborted, its transactions fail at their next statement, for the signal's reason, and are taken back. */
export function limitTransactions<Result>(signal: AbortSignal, work: () => Result): Result {
  return limit.run(signal, work);
}

/** What limits the transactions that begin here, however far down. */
export function limitOfTransactions(): AbortSignal | undefined {
  return limit.getStore();
}
