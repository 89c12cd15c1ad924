import { type GraphQLObjectType, getNamedType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import type { ListDefinition } from '../read/list.js';
import { encodeCursor, type Page } from '../read/page.js';
import { pageSource, type PageSource, type Parent } from '../read/page-source.js';
import { responseKeyOf, type SelectedField, selectedFields } from '../read/selection.js';
import type { AnswerCompiler } from './answer-compiler.js';
import { NotPlain } from './not-plain.js';
import { concatenated, type Piece } from './pieces.js';

/** A record's place on its page; the one after the last only tells that there is more. */
const PLACE = 'place on page';

/** SQL that writes a connection. */
export function connectionPieces(compiler: AnswerCompiler, list: ListDefinition, selected: SelectedField, parent?: Parent): RawBuilder<unknown> {
  const type = getNamedType(selected.field.type) as GraphQLObjectType;
  const source = pageSource(compiler.rows, list, selected.args, parent);
  const names = new Set([...selectedFields(type, selected.selections, compiler.info, responseKeyOf).values()].map(({ field }) => field.name));
  const records = source.records(names.has('pageInfo') ? source.page.size + 1 : source.page.size);
  const rows = compiler.rows.nextAlias();
  const part = new PagePart(compiler, source, rows);
  const pieces = compiler.fields(type, selected.selections, (field) => part.pieces(field));
  if (!names.has('nodes') && !names.has('edges') && !names.has('pageInfo')) return source.whole(sql`(select ${concatenated(pieces)})`);
  const placed = sql`select *, row_number() over (order by ${source.order('records', source.page.backwards)}) as ${sql.ref(PLACE)} from (${records}) as records`;
  return source.whole(sql`(select ${concatenated(pieces)} from (${placed}) as ${sql.ref(rows)})`);
}

/** The parts of one connection, over the rows of its page. */
class PagePart {
  constructor(
    private readonly compiler: AnswerCompiler,
    private readonly source: PageSource,
    private readonly rows: string,
  ) {}

  pieces(selected: SelectedField): readonly Piece[] {
    const type = getNamedType(selected.field.type) as GraphQLObjectType;
    switch (selected.field.name) {
      case 'nodes':
        return this.all(this.compiler.object(type, this.source.meta, this.rows, selected.selections));
      case 'edges':
        return this.all(this.compiler.fields(type, selected.selections, (field) => this.partOfEdge(field)));
      case 'pageInfo':
        return this.compiler.fields(type, selected.selections, ({ field }) => this.partOfPageInfo(field.name));
      case 'totalCount':
        return [this.source.count()];
      default:
        throw new NotPlain();
    }
  }

  private partOfEdge({ field, selections }: SelectedField): readonly Piece[] {
    if (field.name === 'cursor') return this.cursor(this.source.cursor(this.rows));
    return this.compiler.object(getNamedType(field.type) as GraphQLObjectType, this.source.meta, this.rows, selections);
  }

  private partOfPageInfo(name: string): readonly Piece[] {
    const { page } = this.source;
    const hasMore = sql`to_json(count(*) > ${sql.lit(page.size)})`;
    switch (name) {
      case 'hasNextPage':
        return [page.backwards ? String(page.before !== null) : hasMore];
      case 'hasPreviousPage':
        return [page.backwards ? hasMore : String(page.after !== null)];
      default:
        return this.cursor(sql`(array_agg(${this.source.cursor(this.rows)} order by ${this.source.order(this.rows, name === 'endCursor')}) ${this.onPage()})[1]`);
    }
  }

  /** A list of what the pieces write for each row of the page. */
  private all(pieces: readonly Piece[]): Piece[] {
    return ['[', sql`string_agg(${concatenated(pieces)}, ',' order by ${this.source.order(this.rows, false)}) ${this.onPage()}`, ']'];
  }

  private onPage(): RawBuilder<unknown> {
    return sql`filter (where ${sql.ref(`${this.rows}.${PLACE}`)} <= ${sql.lit(this.source.page.size)})`;
  }

  private cursor(place: RawBuilder<unknown>): Piece[] {
    return this.compiler.gap(place, cursorGap(this.source.page));
  }
}

function cursorGap({ order }: Page) {
  return (place: string) => (place === '' ? 'null' : JSON.stringify(encodeCursor(order, JSON.parse(place) as [string, string])));
}
