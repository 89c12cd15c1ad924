import pg from 'pg';

const NOTHING = { rows: [], rowCount: null, command: '' };

/**
 * A connection on which a transaction's beginning, and the settings that say for whom it is, go to the database with its
 * first statement: in one round trip instead of three. One that ends before it has said anything never begins.
 */
export class OpeningClient extends pg.Client {
  private readonly held: string[] = [];

  // The driver declares a dozen ways to ask. The ORM uses one, a text with its values in it, and cursors outside transactions.
  override query(...args: unknown[]): never {
    const [text, values] = args as [unknown, unknown[] | undefined];
    const isPlain = typeof text === 'string' && !values?.length;
    if (!isPlain && this.held.length) throw new Error('A transaction begins with a statement that has its values in its text.');
    return (isPlain ? this.send(text) : Reflect.apply(super.query, this, args)) as never;
  }

  private async send(text: string) {
    if (isOpening(text, this.held.length > 0)) {
      this.held.push(text);
      return NOTHING;
    }
    const opening = this.held.splice(0);
    if (!opening.length) return super.query(text);
    if (text === 'commit' || text === 'rollback') return { ...NOTHING, command: text.toUpperCase() };
    const results = (await super.query([...opening, text].join(';\n'))) as unknown as pg.QueryResult[];
    return results.at(-1);
  }
}

function isOpening(text: string, begun: boolean): boolean {
  return text === 'begin' || (begun && text.startsWith('select set_config('));
}
