import { beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLEnumType, type GraphQLInputField, type GraphQLInputObjectType, type GraphQLObjectType, getNamedType, isEnumType } from 'graphql';
import { buildContracts } from '../../server/graphql/schema.js';
import { useServer } from '../support/server.js';
import { prefixOf, rootFieldsOf, unknownId } from './minimal-call.js';
import { idsOf, neighbours, type Side, sideOf } from './sides.js';

const server = useServer();

const UNDER_WAY = ['CONFIRMED', 'IN_FULFILMENT', 'PARTIALLY_SHIPPED'];

/** What is listed by each connection, by the prefix of its records' ids. */
const listed: Record<string, string> = {
  notifications: 'ntf',
  purchaseOrders: 'po',
  purchaseOrderChanges: 'poc',
  purchaseOrdersToShip: 'po',
  certificates: 'crt',
  supplierQualifications: 'qua',
  supplierChangeRequests: 'scr',
  shipments: 'shp',
  goodsReceipts: 'gr',
  nonConformances: 'nc',
  supplierItems: 'si',
  salesOrders: 'so',
  salesShipments: 'ssh',
  tickets: 'tkt',
  customerReturns: 'ret',
  invoices: 'inv',
  payables: 'due',
  payments: 'pmt',
  discountOffers: 'doff',
  statements: 'stm',
};

/** What is the same for everybody. */
const shared = ['articles', 'certificateKinds', 'supplierCategories', 'ticketFields'];
/** What one person has asked for themselves, and few; api/data-rights.test.ts looks at whose it is. */
const personal = ['dataExports', 'dataErasures'];
/** What several may have ordered, each for themselves; api/sales-orders.test.ts looks at who sees what. */
const ordered = ['orderedItems'];

describe.each(neighbours)('the lists of a $audience', ({ audience, mine, foreign: foreignEmail }) => {
  let own: Side;
  let foreign: Side;

  beforeAll(async () => {
    [own, foreign] = (await Promise.all([mine, foreignEmail].map((email) => sideOf(server(), email)))) as [Side, Side];
  });

  const connections = rootFieldsOf(buildContracts()[audience]).filter(({ name, field }) => field.args.some((argument) => argument.name === 'first') && ![...shared, ...personal, ...ordered].includes(name));

  interface ListPage {
    nodes: { id: string }[];
    edges: { cursor: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  }

  async function page(side: Side, name: string, args: object): Promise<ListPage> {
    const { field } = connections.find((candidate) => candidate.name === name)!;
    const variables = Object.fromEntries(Object.entries({ first: 100, ...args }));
    const declared = Object.keys(variables).map((argument) => `$${argument}: ${String(field.args.find((candidate) => candidate.name === argument)!.type)}`);
    const passed = Object.keys(variables).map((argument) => `${argument}: $${argument}`);
    const document = `query (${declared.join(', ')}) { ${name}(${passed.join(', ')}) {
      nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } totalCount } }`;
    return (await side.client.ask(document, variables))[name];
  }

  /** All ids of a list, page by page. */
  async function whole(side: Side, name: string, args: object = {}): Promise<{ ids: string[]; totalCount: number }> {
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo, totalCount } = await page(side, name, { ...args, after });
      ids.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) return { ids, totalCount };
    }
  }

  test('are all known here', () => {
    expect(connections.map(({ name }) => name).filter((name) => !listed[name])).toEqual([]);
  });

  describe.each(connections.map(({ name, field }) => [name, field] as const))('%s', (name, field) => {
    const filterType = getNamedType(field.args.find((argument) => argument.name === 'filter')!.type) as GraphQLInputObjectType;
    const orderType = getNamedType(field.args.find((argument) => argument.name === 'orderBy')!.type) as GraphQLInputObjectType;
    const orderFields = (getNamedType(orderType.getFields()['field']!.type) as GraphQLEnumType).getValues().map(({ value }) => value as string);
    const prefix = listed[name]!;

    test('hold own records only, each once, and count them', async () => {
      const visible = new Set(await idsOf(server(), own, prefix));
      const { ids, totalCount } = await whole(own, name);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !visible.has(id))).toEqual([]);
      expect(totalCount).toBe(ids.length);
    });

    test.each(orderFields.flatMap((order) => ['ASC', 'DESC'].map((direction) => [order, direction] as const)))('by %s %s hold the same', async (order, direction) => {
      const plain = await whole(own, name);
      const ordered = await whole(own, name, { orderBy: { field: order, direction } });
      expect([...ordered.ids].sort()).toEqual([...plain.ids].sort());
      expect(ordered.totalCount).toBe(plain.totalCount);
    });

    const samples = Object.values(filterType.getFields()).filter((part) => part.name !== 'search').flatMap(samplesOf);

    /** Values for one part of the filter. A part of a kind that is not known here fails, so that nobody forgets it. */
    function samplesOf(part: GraphQLInputField): [string, unknown][] {
      const type = getNamedType(part.type);
      const values = () => {
        if (isEnumType(type)) return type.getValues().map(({ value }) => value as unknown);
        if (type.name === 'Boolean') return [true, false];
        if (type.name === 'Date') return ['2000-01-01', '2100-01-01'];
        // A code of something that the company names.
        if (type.name === 'String') return ['STEEL', 'NOTHING'];
        // Whether somebody else's can be told from none at all is what inference.test.ts looks at.
        if (type.name === 'ID') return [unknownId(prefixOf(part)!)];
        throw new Error(`Say here with what ${part.name} of ${name} is to be tried.`);
      };
      const inLists = String(part.type).startsWith('[');
      return [...values().map((value): [string, unknown] => [part.name, inLists ? [value] : value]), ...(inLists ? [[part.name, []] as [string, unknown]] : [])];
    }

    if (samples.length > 0) test.each(samples)('where %s is %j hold own records only', async (part, value) => {
      const all = new Set((await whole(own, name)).ids);
      const { ids, totalCount } = await whole(own, name, { filter: { [part]: value } });
      expect(ids.filter((id) => !all.has(id))).toEqual([]);
      expect(totalCount).toBe(ids.length);
    });

    if ('search' in filterType.getFields()) {
      test('are not found by what only others have', async () => {
        const theirs = await whole(foreign, name);
        const words = await searchWords(theirs.ids.slice(0, 3));
        for (const search of [...words, foreign.name]) {
          expect([search, await page(own, name, { filter: { search } })]).toEqual([search, expect.objectContaining({ nodes: [], totalCount: 0 })]);
          expect((await page(foreign, name, { filter: { search: words[0] } })).totalCount).toBeGreaterThan(0);
        }
      });
    }

    async function searchWords(ids: string[]): Promise<string[]> {
      const document = `query ($id: ID!) { node(id: $id) { ... on ${(getNamedType(field.type) as GraphQLObjectType).name.replace(/Connection$/, '')} { number } } }`;
      return Promise.all(ids.map(async (id) => (await foreign.client.ask(document, { id })).node.number));
    }

    test.each(orderFields)('read from a cursor of somebody else by %s hold own records only', async (order) => {
      const orderBy = { field: order, direction: 'ASC' };
      const all = (await whole(own, name, { orderBy })).ids;
      const { edges } = await page(foreign, name, { orderBy });
      for (const { cursor } of [edges[0]!, edges[Math.floor(edges.length / 2)]!, edges.at(-1)!]) {
        const after = await whole(own, name, { orderBy, after: cursor });
        // Where a foreign record would lie is a place like any other: own records follow it without a gap.
        expect(after.ids).toEqual(after.ids.length ? all.slice(-after.ids.length) : []);
        expect(after.totalCount).toBe(all.length);
      }
    });
  });

  test('stay apart when both sides send the same documents at once', async () => {
    const [ofOwn, ofForeign] = await Promise.all([whole(own, connections[0]!.name), whole(foreign, connections[0]!.name)]);
    expect(ofOwn.ids.filter((id) => ofForeign.ids.includes(id))).toEqual([]);
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, turn) => {
        const side = turn % 2 ? own : foreign;
        return { side, list: await whole(side, connections[0]!.name) };
      }),
    );
    for (const { side, list } of answers) expect(list).toEqual(side === own ? ofOwn : ofForeign);
  });

  interface ToDo {
    type: string;
    /** Which list, filtered how, has as many records as the field says. */
    lists: Record<string, [list: string, filter: object]>;
    /** What is no list: 1 or 0. */
    further?: string[];
  }

  const toDos: Record<Side['audience'], ToDo> = {
    supplier: {
      type: 'SupplierToDo',
      further: ['registrationsToHandIn'],
      lists: {
        ordersToAnswer: ['purchaseOrders', { needsAnswer: true }],
        ordersOverdue: ['purchaseOrders', { answerOverdue: true }],
        ordersLate: ['purchaseOrders', { late: true }],
        changesToAnswer: ['purchaseOrders', { openChange: true }],
        ordersCommented: ['purchaseOrders', { unreadComments: true }],
        proposalsPending: ['purchaseOrders', { status: ['SENT'], acknowledgement: ['CHANGES_PROPOSED'] }],
        ordersToShip: ['purchaseOrdersToShip', {}],
        nonConformancesToAnswer: ['nonConformances', { waitingForMe: true }],
        nonConformancesOverdue: ['nonConformances', { overdue: true }],
        certificatesExpiring: ['certificates', { asksForNext: true }],
        changeRequestsPending: ['supplierChangeRequests', { status: ['PENDING'] }],
        discountOffersToAnswer: ['discountOffers', { awaitsAnswer: true }],
        statementsToSign: ['statements', { toSign: true }],
        invoiceDrafts: ['invoices', { status: ['DRAFT'] }],
        invoicesInQuestion: ['invoices', { status: ['EXCEPTION'] }],
      },
    },
    customer: {
      type: 'CustomerToDo',
      lists: {
        ticketsWithReply: ['tickets', { waitingForMe: true }],
        openTickets: ['tickets', { status: ['NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_INTERNAL'] }],
        ticketsToRate: ['tickets', { toBeRatedByMe: true }],
        returnsWaiting: ['customerReturns', { waitingForMe: true }],
        ordersLate: ['salesOrders', { late: true, status: UNDER_WAY }],
        ordersInFulfilment: ['salesOrders', { status: UNDER_WAY }],
      },
    },
  };
  const toDo = toDos[audience];

  test('are known here with every count of the to-do page', () => {
    const counts = Object.keys((buildContracts()[audience].getType(toDo.type) as GraphQLObjectType).getFields());
    expect([...Object.keys(toDo.lists), ...(toDo.further ?? [])].sort()).toEqual(counts.sort());
  });

  test.each(Object.entries(toDo.lists))('are counted as %s in the to-do page as they are listed', async (count, [list, filter]) => {
    const [answer] = Object.values(await own.client.ask<Record<string, Record<string, number>>>(`{ ${audience}ToDo { ${count} } }`));
    expect(answer![count]).toBe((await page(own, list, { filter })).totalCount);
  });
});
