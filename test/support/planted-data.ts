import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { EntityMetadata } from '@mikro-orm/core';
import { heldKinds, type HeldKind } from '../../server/domains/data-rights/held-rows.js';
import { keepReasons, type WhenErased } from '../../server/domains/data-rights/register/declaration.js';
import { newKey } from '../../server/storage/file-storage.js';
import { openStorage } from '../../server/storage/open-storage.js';
import type { TestPerson } from './people.js';
import type { TestServer } from './server.js';

/** Somebody who can be told apart from everybody else by every letter that is theirs. */
export interface PlantedPerson extends TestPerson {
  readonly name: string;
  readonly supplierId: string | null;
  readonly customerId: string | null;
}

/** A text that stands in one field of one row about one person, and nowhere else. */
export interface Marker {
  readonly text: string;
  readonly place: string;
  /** What the register says becomes of it. */
  readonly fate: 'ERASED' | 'SECRET' | 'KEPT';
}

/** Kinds of which a row is there with the person already, and what of it can hold a marker while they still sign in. */
const ownRows: Record<string, readonly string[]> = { Account: [], Membership: ['invitedName'] };
/** What the tables ask for beyond the types of their columns, and what must not stand in the person's way. */
const asked: Record<string, Record<string, unknown>> = {
  Attachment: { permission: 'ticket:read' },
  ChangeRequest: { status: 'WITHDRAWN' },
  DataErasure: { status: 'WITHDRAWN' },
  DataExport: { status: 'EXPIRED' },
  InvoiceRematch: { finishedAt: new Date() },
  LegalHold: { liftedAt: new Date() },
};

let count = 0;
const unique = () => `Qx${String((count += 1)).padStart(4, '0')}zQ`;

/** With the id of the message that came by mail from them. */
type Planned = PlantedPerson & { readonly mailedMessageId: string };

interface Plan {
  /** The row with the least that it has to hold. */
  readonly inserted: string | null;
  readonly marked: string | null;
  readonly table: string;
  readonly markers: readonly Marker[];
  /** What is stored with the row. */
  readonly file: { readonly key: string; readonly content: string } | null;
}

/**
 * Writes for each of some people a row about them of each thing that the register says may be held about somebody, with
 * a marker in each field and each file; answers the markers of each of them. For a database that a test has to itself:
 * from then on its owner sees every row, and no row is checked for what it says.
 */
export async function plantData(server: TestServer, people: readonly PlantedPerson[]): Promise<Marker[][]> {
  const kinds = heldKinds(server.database.system('test'));
  const plans = people.map((person) => ({ ...person, mailedMessageId: randomUUID() })).map((person) => kinds.filter((kind) => mayHold(kind, person)).map((kind) => planRow(kind, person)));
  const all = plans.flat();
  const tables = [...new Set(all.map(({ table }) => table))];
  const trigger = (step: 'enable' | 'disable') => tables.map((table) => `alter table "${table}" ${step} trigger user`);
  const run = (statements: readonly string[]) => server.sql(statements.join(';\n'));
  // The rows around them are of no matter, so nothing looks for them; the audit log knows of the markers.
  await run([OPEN_TABLES, ...trigger('disable'), ...all.flatMap(({ inserted }) => inserted ?? []), ...trigger('enable'), BIND_AGAIN]);
  await run(all.flatMap(({ marked }) => marked ?? []));
  const storage = await openStorage(server.config.storageUrl);
  for (const { key, content } of all.flatMap(({ file }) => file ?? [])) await storage.keep(Readable.from([content]), key);
  storage.close();
  return plans.map((ofPerson) => ofPerson.flatMap(({ markers }) => markers));
}

/** A name counts only in rows of the companies that the person acts for. */
function mayHold({ holding, meta }: HeldKind, person: PlantedPerson): boolean {
  return !('name' in holding.of) || Object.entries(sidesOf(person)).some(([name, id]) => id && name in meta.properties);
}

const sidesOf = ({ supplierId, customerId }: PlantedPerson) => ({ supplier: supplierId, supplierId, customer: customerId, customerId });

function planRow(kind: HeldKind, person: Planned): Plan {
  const { holding, meta, record, table } = kind;
  const [[by, owner]] = Object.entries(holding.of) as [[string, string]];
  const own = ownRows[record];
  const mentioned = by === 'mentionedIn';
  const id = own ? person.membershipIds[0]! : by === 'email' && record === 'TicketMessage' ? person.mailedMessageId : randomUUID();
  const permission = holding.where?.includes('not null and permission') ? { recordId: randomUUID(), permission: 'purchaseOrder:read' } : asked[record];
  const row = { ...emptyRow(meta, person), ...permission, id, ...(mentioned ? {} : { [owner]: whoseIs(by, person) }) };
  const fields = Object.entries(holding.fields).filter(([name]) => own?.includes(name) ?? (mentioned || name !== owner));
  const markers = fields.map(([name, fate]): Marker => ({ text: unique(), place: `${record}.${name}`, fate: fateOf(fate) }));
  const values = fields.map(([name], index) => [name, valueFor(kind.typeOf(name), markers[index]!.text, mentioned ? person : null)]);
  const file = holding.file ? { key: newKey(), content: unique() } : null;
  if (file) markers.push({ text: file.content, place: `${record}.${holding.file!.name ?? holding.file!.key}`, fate: holding.file!.name ? fateOf(holding.fields[holding.file!.name]!) : 'SECRET' });
  const stored = file ? { ...row, [holding.file!.key]: file.key } : row;
  return { inserted: own ? null : inserting(kind, stored), marked: values.length ? marking(kind, id, Object.fromEntries(values)) : null, table, markers, file };
}

function fateOf(whenErased: WhenErased): Marker['fate'] {
  return whenErased === 'SECRET' ? 'SECRET' : String(whenErased) in keepReasons ? 'KEPT' : 'ERASED';
}

function inserting(kind: HeldKind, row: Record<string, unknown>): string {
  const { columns, record } = recordOf(kind, row);
  return `insert into "${kind.table}" (${columns}) select ${columns} from ${record}`;
}

function marking(kind: HeldKind, id: string, values: Record<string, unknown>): string {
  const { columns, record } = recordOf(kind, values);
  return `update "${kind.table}" set (${columns}) = (select ${columns} from ${record}) where id = '${id}'`;
}

function recordOf({ table, columnOf }: HeldKind, values: Record<string, unknown>) {
  const json = JSON.stringify(Object.fromEntries(Object.entries(values).map(([name, value]) => [columnOf(name), value])));
  const columns = Object.keys(values).map((name) => `"${columnOf(name)}"`).join(', ');
  return { columns, record: `jsonb_populate_record(null::"${table}", '${json.replaceAll("'", "''")}')` };
}

function whoseIs(by: string, { accountId, membershipIds, mailedMessageId, email, name }: Planned): string {
  return { account: accountId, membership: membershipIds[0]!, mailedWith: mailedMessageId, email, name }[by]!;
}

function valueFor(type: string, text: string, mentioned: PlantedPerson | null): unknown {
  if (type === 'text[]') return [text];
  if (!/^json/.test(type)) return text;
  return mentioned ? { contacts: [{ name: mentioned.name, email: mentioned.email, phone: text }] } : { said: text };
}

/** The least that a row has to hold, on the side of the person. */
function emptyRow(meta: EntityMetadata, person: PlantedPerson): Record<string, unknown> {
  const known: Record<string, unknown> = {
    ...sidesOf(person), audience: person.audience, account: person.accountId, accountId: person.accountId, membership: person.membershipIds[0], membershipId: person.membershipIds[0],
  };
  const stored = meta.props.filter(({ kind, generated }) => ['scalar', 'm:1', '1:1'].includes(kind) && !generated);
  return Object.fromEntries(
    stored.flatMap((property) => {
      const { name, nullable, items, columnTypes, length } = property as { name: string; nullable?: boolean; items?: unknown[]; columnTypes: string[]; length?: number };
      if (name in known) return [[name, known[name] ?? (nullable ? null : randomUUID())]];
      if (nullable) return [];
      return [[name, items?.[0] ?? plain(columnTypes[0]!, length)]];
    }),
  );
}

function plain(type: string, length = 40): unknown {
  if (type === 'uuid') return randomUUID();
  if (/^(varchar|text$)/.test(type)) return length < 8 ? 'X'.repeat(Math.min(length, 3)) : unique();
  if (/^json/.test(type)) return {};
  if (type.endsWith('[]')) return [];
  if (/^timestamp/.test(type)) return new Date();
  // Some things are there once a period.
  if (type === 'date') return new Date(Date.UTC(2026, 0, (count += 1))).toISOString().slice(0, 10);
  return type === 'boolean' ? false : 1;
}

/** Row security, checks, and that a company has one of something go; what leads from table to table only for a while. */
const OPEN_TABLES = `do $$ declare place record; begin
  for place in select oid::regclass as name from pg_class where relforcerowsecurity loop execute format('alter table %s no force row level security', place.name); end loop;
  create temporary table bound as select conrelid::regclass as name, conname, contype, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'public'::regnamespace and (contype in ('f', 'c') or contype = 'u' and array_length(conkey, 1) = 1
     and exists (select from pg_attribute where attrelid = conrelid and attnum = conkey[1] and attname in ('supplier_id', 'customer_id')));
  for place in select * from bound order by contype = 'u' loop execute format('alter table %s drop constraint %I', place.name, place.conname); end loop; end $$`;
const BIND_AGAIN = `do $$ declare place record; begin
  for place in select * from bound where contype = 'f' loop
    execute format('alter table %s add constraint %I %s not valid', place.name, place.conname, place.definition);
  end loop; end $$`;
