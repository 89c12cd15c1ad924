import pg from 'pg';
import { isUnanswered, preparationFor } from './prepared.js';

const NOTHING = { rows: [], rowCount: null, command: '' };

/** An entity manager says so around what it writes of its own accord: nobody waits for what such a write answers. */
export const flush = { begins: 'flush begins', ends: 'flush ends' } as const;

/** SQLSTATE of an update that found its record in another version; `require_changed` in the database gives it. */
export const STALE = 'CP001';

const SETTINGS = 'select set_config(';
const WRITE = /^(insert|update|delete) /;
const ANSWERED = / returning ([\w", ]+)$/;
/** What is known of a record without an answer; see `VersionCounter`. */
const KNOWN = new Set(['"id"', '"lock_version"']);
/** It answers the new version; a record that somebody else has changed meanwhile has none. */
const VERSIONED = /^update .* returning [\w", ]+$/s;

/**
 * A connection that spares the database round trips. A transaction's beginning, and the settings that say for whom it is, go
 * with its first statement; one that ends before it has said anything never begins. What it is told without an answer, and what an
 * entity manager writes without needing one, go with the next statement that is answered, or with the end.
 */
export class OpeningClient extends pg.Client {
  private readonly held: string[] = [];
  private readonly prepared = new Set<string>();
  private at: 'REST' | 'WORK' | 'FLUSH' = 'REST';

  // The driver declares a dozen ways to ask. The ORM uses one, a text with its values in it, and cursors outside transactions.
  override query(...args: unknown[]): never {
    const [text, values] = args as [unknown, unknown[] | undefined];
    const isPlain = typeof text === 'string' && !values?.length;
    if (!isPlain && this.held.length) throw new Error('Where a transaction begins or was told something, a statement has its values in its text.');
    return (isPlain ? this.take(text) : Reflect.apply(super.query, this, args)) as never;
  }

  private async take(text: string) {
    if (text === 'begin') this.at = 'WORK';
    if (text === flush.begins || text === flush.ends) this.at = text === flush.begins ? 'FLUSH' : 'WORK';
    else {
      await this.prepareFor(text);
      if (!this.canWait(text)) return this.send(text);
      this.held.push(VERSIONED.test(text) ? `with changed as (${text}) select require_changed(count(*)) from changed` : text);
    }
    return { rows: [], rowCount: 1, command: text.split(' ', 1)[0]!.toUpperCase() };
  }

  /** Goes last in what is sent, so that it is known whether it was done. */
  private async prepareFor(text: string): Promise<void> {
    const preparation = preparationFor(text);
    if (!preparation || this.prepared.has(preparation.name)) return;
    await this.send(preparation.text);
    this.prepared.add(preparation.name);
  }

  private canWait(text: string): boolean {
    if (this.at === 'REST') return false;
    return text === 'begin' || isUnanswered(text) || (this.at === 'FLUSH' && WRITE.test(text) && !answersMore(text)) || (this.isUnsaid() && text.startsWith(SETTINGS));
  }

  private async send(text: string) {
    const isEnd = text === 'commit' || text === 'rollback';
    const isUnsaid = this.isUnsaid();
    // What is taken back need not be said.
    const held = this.held.splice(0);
    const before = text.startsWith('rollback') ? [] : held;
    if (isEnd) this.at = 'REST';
    if (isEnd && isUnsaid && before.every((each) => each === 'begin' || each.startsWith(SETTINGS))) return { ...NOTHING, command: text.toUpperCase() };
    if (!before.length) return super.query(text);
    const results = (await super.query([...before, text].join(';\n'))) as unknown as pg.QueryResult[];
    return results.at(-1);
  }

  /** Whether the database has not heard of the transaction yet. */
  private isUnsaid(): boolean {
    return this.held[0] === 'begin';
  }
}

/** Whether a write answers what only the database knows: what it gave a record by default. */
function answersMore(text: string): boolean {
  const [, columns = ''] = ANSWERED.exec(text) ?? [];
  return columns !== '' && columns.split(', ').some((column) => !KNOWN.has(column));
}
