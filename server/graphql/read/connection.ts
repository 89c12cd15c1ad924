import { encodeCursor, type Page } from './page.js';

/** What the database gives for a connection: one record more than the page holds, if there is one. */
export interface ConnectionRows {
  items: { node: object; cursor?: [string, string] }[];
  totalCount?: number;
}

export interface Connection {
  nodes: object[];
  edges: { cursor: string; node: object }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number | undefined;
}

/** Makes a Relay connection of what was read. */
export function toConnection(rows: ConnectionRows, page: Page): Connection {
  const hasMore = rows.items.length > page.size;
  const items = rows.items.slice(0, page.size);
  if (page.backwards) items.reverse();
  const edges = items.map((item) => ({ cursor: item.cursor ? encodeCursor(page.order, item.cursor) : '', node: item.node }));
  return {
    nodes: items.map((item) => item.node),
    edges,
    pageInfo: {
      hasNextPage: page.backwards ? page.before !== null : hasMore,
      hasPreviousPage: page.backwards ? hasMore : page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: rows.totalCount,
  };
}
