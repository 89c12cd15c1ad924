import { beforeAll, describe, expect, test } from '@jest/globals';
import { useServer } from '../support/server.js';
import { withoutRowSecurity as openly } from './log-in.js';

const server = useServer();
// What the demonstration left to do would stand in the way of taking row security off.
beforeAll(() => server().jobsAreDone());

/** Tables without row security, each with the reason why no log-in role can reach it. */
const withoutRowSecurity: Record<string, string> = {
  'public.allowance_use': 'who asked for how much lately; counted by functions',
  'public.mikro_orm_migrations': 'which migrations have run; for the owner alone',
  'graphile_worker._private_jobs': 'the job queue; written through add_job, worked off by the owner',
  'graphile_worker._private_job_queues': 'as above',
  'graphile_worker._private_known_crontabs': 'as above',
  'graphile_worker._private_tasks': 'as above',
  'graphile_worker.migrations': 'as above',
  'graphile_worker.jobs': 'as above',
};

/** Written by a trigger that runs as their owner: enforced on everybody else. */
const notForcedOnOwner = ['public.audit_entry', 'public.ticket_event'];

const logInRoles = ['counterpart_portal', 'counterpart_staff'];

describe('every table', () => {
  test('enforces row security, even on its owner, or is a view of such with the rights of who asks, or is out of everybody’s reach for a stated reason', async () => {
    const tables = await server().sql<{ name: string; guarded: boolean; reachable: boolean }>(
      `select nspname || '.' || relname as name, relrowsecurity and (relforcerowsecurity or nspname || '.' || relname = any($2::text[]))
                or relkind = 'v' and coalesce(reloptions @> '{security_invoker=true}', false) as guarded,
              exists (select from unnest($1::text[]) as role where has_schema_privilege(role, nspname, 'usage')
                and (has_any_column_privilege(role, pg_class.oid, 'select, insert, update, references') or has_table_privilege(role, pg_class.oid, 'delete, truncate, trigger'))) as reachable
         from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p', 'v', 'm', 'f') and nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg_toast%'`,
      [logInRoles, notForcedOnOwner],
    );
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter(({ name, guarded }) => !guarded && !withoutRowSecurity[name]).map(({ name }) => name)).toEqual([]);
    expect(tables.filter(({ name, reachable }) => reachable && withoutRowSecurity[name]).map(({ name }) => name)).toEqual([]);
  });

  test('that a log-in role may read has a policy for that role', async () => {
    const bare = await server().sql(
      `select relname, role from pg_class, unnest($1::text[]) as role
        where relnamespace = 'public'::regnamespace and relkind = 'r' and has_any_column_privilege(role, pg_class.oid, 'select')
          and not exists (select from pg_policy where polrelid = pg_class.oid and polroles = array[(select oid from pg_roles where rolname = role)])`,
      [logInRoles],
    );
    expect(bare).toEqual([]);
  });

  test('has only policies that look at its own row and the session, read once a statement', async () => {
    const policies = await server().sql<{ place: string; text: string }>(
      `select tablename || ' ' || policyname as place, coalesce(qual, '') || ' ' || coalesce(with_check, '') as text from pg_policies where schemaname = 'public'`,
    );
    const withoutSettings = (text: string) => text.replace(/\( SELECT \(?NULLIF\(current_setting\([^)]*\), ''::text\)(\)::(uuid|text\[\]))? AS "nullif"\)/g, '');
    expect(policies.filter(({ text }) => /select|current_setting/i.test(withoutSettings(text)))).toEqual([]);
  });

  test('that belongs to a side is held to its parent by a key that holds the side too', async () => {
    const loose = await server().sql<{ child: string; column: string; parent: string }>(
      `with side(name) as (values ('supplier_id'), ('customer_id')),
            reference as (
              select conrelid, confrelid, conkey, confkey, side.name as side, child.attnum as child_side, parent.attnum as parent_side
                from pg_constraint, side, pg_attribute as child, pg_attribute as parent
               where contype = 'f' and child.attrelid = conrelid and child.attname = side.name
                 and parent.attrelid = confrelid and parent.attname = side.name and not child.attisdropped and not parent.attisdropped)
       select distinct single.conrelid::regclass::text as child, single.confrelid::regclass::text as parent, attname as column
         from reference as single join pg_attribute on attrelid = single.conrelid and attnum = single.conkey[1]
        where cardinality(single.conkey) = 1
          and not exists (select from reference as whole
            where whole.conrelid = single.conrelid and whole.confrelid = single.confrelid and whole.side = single.side
              and single.conkey[1] = any(whole.conkey) and single.child_side = any(whole.conkey) and single.parent_side = any(whole.confkey))`,
    );
    expect(loose).toEqual([]);
  });
});

describe('a record of another side', () => {
  test.each([
    ['purchase_order_line', 'supplier'], ['purchase_order_schedule', 'supplier'], ['purchase_order_version', 'supplier'],
    ['purchase_order_response', 'supplier'], ['purchase_order_response_line', 'supplier'], ['price_break', 'supplier'],
    ['shipment_line', 'supplier'], ['goods_receipt', 'supplier'], ['goods_receipt_line', 'supplier'],
    ['inspection', 'supplier'], ['non_conformance', 'supplier'], ['non_conformance_entry', 'supplier'],
    ['payable', 'supplier'], ['payment', 'supplier'], ['payment_item', 'supplier'], ['discount_offer', 'supplier'], ['statement_comment', 'supplier'],
    ['sales_order_line', 'customer'], ['sales_order_event', 'customer'], ['sales_shipment', 'customer'], ['sales_shipment_line', 'customer'],
    ['sales_shipment_event', 'customer'], ['ticket_message', 'customer'], ['ticket_event', 'customer'], ['ticket_watcher', 'customer'],
  ])('is refused by the database as part of a record: %s', async (table, side) => {
    const move = openly(
      server().config.databaseUrl,
      `update ${table} set ${side}_id = (select id from ${side} where id <> ${table}.${side}_id limit 1) where id = (select id from ${table} limit 1) returning id`,
    );
    await expect(move).rejects.toMatchObject({ code: '23503' });
  });

  test('is refused as the subject of a ticket', async () => {
    const point = (column: string, table: string) =>
      openly(
        server().config.databaseUrl,
        `update ticket set ${column} = (select id from ${table} where customer_id <> ticket.customer_id limit 1)
          where id = (select id from ticket where sales_order_id is not null and closed_at is null and rated_at is null limit 1) returning id`,
      );
    await expect(point('sales_order_id', 'sales_order')).rejects.toMatchObject({ code: '23503' });
    await expect(point('sales_order_line_id', 'sales_order_line')).rejects.toMatchObject({ code: '23503' });
  });

  test('is refused to a line that hides or shows itself otherwise than its order', async () => {
    await expect(openly(server().config.databaseUrl, 'update purchase_order_line set released = not released')).rejects.toMatchObject({ code: '23503' });
    await expect(openly(server().config.databaseUrl, 'update sales_order_line set released = not released')).rejects.toMatchObject({ code: '23503' });
  });
});

describe('the log-in roles', () => {
  test('are no more than members of their group', async () => {
    const roles = await server().sql(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
              array(select granted.rolname::text from pg_auth_members join pg_roles as granted on granted.oid = roleid where member = pg_roles.oid order by 1) as groups
         from pg_roles where rolname in ('counterpart_portal', 'counterpart_staff',
           'counterpart_portal_' || current_database(), 'counterpart_staff_' || current_database()) order by rolname`,
    );
    const harmless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false };
    expect(roles).toHaveLength(4);
    for (const { rolname, groups, ...rights } of roles) {
      expect({ rolname, ...rights }).toEqual({ rolname, ...harmless });
      expect(groups).toEqual(logInRoles.includes(rolname) ? [] : [/portal/.test(rolname) ? 'counterpart_portal' : 'counterpart_staff']);
    }
  });

  test('own nothing', async () => {
    const owned = await server().sql(
      `select relname from pg_class where pg_get_userbyid(relowner) like 'counterpart\\_%'
       union all select proname from pg_proc where pg_get_userbyid(proowner) like 'counterpart\\_%' and pg_get_userbyid(proowner) <> 'counterpart_search'`,
    );
    expect(owned).toEqual([]);
  });

  test('are not the one that searches past row security: nobody is that, it owns its function and reads only what that compares', async () => {
    const [role] = await server().sql(
      `select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              exists (select from pg_auth_members where member = pg_roles.oid or (roleid = pg_roles.oid and (inherit_option or set_option))) as joined,
              array(select proname::text from pg_proc where proowner = pg_roles.oid order by 1) as owned,
              array(select distinct privilege_type || ' ' || table_name || '.' || column_name from information_schema.column_privileges where grantee = rolname order by 1) as granted
         from pg_roles where rolname = 'counterpart_search'`,
    );
    expect(role).toEqual({
      rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, joined: false,
      owned: ['article_versions_about', 'article_versions_saying', 'purchase_orders_saying', 'sales_orders_saying'],
      granted: Object.entries({
        article_version: ['article_id', 'audience', 'head_pairs', 'id', 'search_pairs', 'search_text', 'shown_in', 'status', 'summary_text', 'title_text'],
        item: ['id', 'search_text'],
        purchase_order: ['id', 'ordered_on', 'released', 'search_text', 'supplier_id'],
        purchase_order_line: ['item_id', 'purchase_order_id', 'released', 'supplier_id'],
        sales_order: ['customer_id', 'id', 'ordered_on', 'released', 'search_text'],
        sales_order_line: ['customer_id', 'item_id', 'released', 'sales_order_id'],
        sales_shipment: ['customer_id', 'sales_order_id', 'search_text'],
        sales_shipment_line: ['customer_id', 'sales_order_id', 'search_text'],
      }).flatMap(([table, columns]) => columns.map((column) => `SELECT ${table}.${column}`)),
    });
  });

  test('can make no objects of their own', async () => {
    const [{ possible }] = await server().sql(
      `select bool_or(has_schema_privilege(role, 'public', 'create') or has_database_privilege(role, current_database(), 'create')) as possible
         from unnest($1::text[]) as role`,
      [logInRoles],
    );
    expect(possible).toBe(false);
  });

  test('reach past row security only through these functions', async () => {
    const functions = await server().sql<{ name: string }>(
      `select proname as name from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
        where prosecdef and nspname not in ('pg_catalog', 'information_schema')
          and exists (select from unnest($1::text[]) as role where has_schema_privilege(role, nspname, 'usage') and has_function_privilege(role, pg_proc.oid, 'execute'))
        order by 1`,
      [logInRoles],
    );
    expect(functions.map(({ name }) => name)).toEqual([
      'add_allowance_uses', 'add_job', 'article_versions_about', 'article_versions_saying', 'discard_unused_allowances', 'erase_jobs', 'next_number', 'next_package_serial', 'purchase_orders_saying',
      'redact_audit_entries', 'redact_audit_text', 'redaction_digest', 'restore_allowance', 'sales_orders_saying', 'spend_one', 'take_along',
    ]);
  });

  test('of the portals may change exactly these columns', async () => {
    const granted = await server().sql<{ place: string; columns: string[] }>(
      `select table_name as place, array_agg(column_name::text order by column_name) as columns
         from information_schema.column_privileges where grantee = 'counterpart_portal' and privilege_type = 'UPDATE' group by 1 order by 1`,
    );
    const always = ['lock_version', 'updated_at'];
    expect(Object.fromEntries(granted.map(({ place, columns }) => [place, columns.filter((column) => !always.includes(column))]))).toEqual({
      account: ['locale', 'name', 'time_zone'],
      attachment: ['permission', 'record_id'],
      certificate: ['status'],
      customer_return: ['carrier', 'shipped_on', 'status', 'tracking_number'],
      discount_offer: ['answered_at', 'answered_by_name', 'discount_amount', 'pay_on', 'status'],
      goods_to_ship: ['open'],
      invoice: [
        'adjustments', 'allowance_total', 'buyer_reference', 'charge_total', 'due_on', 'gross_total', 'issued_on', 'line_total', 'net_total',
        'note', 'number', 'payable_total', 'prepaid_total', 'status', 'submitted_at', 'tax_total', 'taxes',
      ],
      invoice_line: ['invoice_id'],
      non_conformance: ['due_on', 'status'],
      notification: ['read_at'],
      notification_preference: ['mail', 'page'],
      payable: ['discount_amount', 'pay_on'],
      purchase_order: ['acknowledgement', 'comments_read_by_supplier_at', 'confirmed_on', 'receipt', 'total', 'version_number'],
      purchase_order_line: ['acknowledgement', 'quantity', 'total'],
      purchase_order_response: ['decided_at', 'decided_by_name', 'decision_note', 'status'],
      purchase_order_schedule: ['confirmed_on', 'confirmed_quantity', 'first_confirmed_on', 'quantity'],
      repair: ['answered_at', 'answered_by_id', 'answered_by_name', 'status'],
      shipment: ['carrier', 'estimated_arrival_on', 'note', 'packages', 'shipped_on', 'status', 'tracking_number'],
      shipment_line: ['shipment_id'],
      statement: ['company_signed_at', 'company_signed_by_name', 'disputed_amount', 'status', 'supplier_signed_at', 'supplier_signed_by_name'],
      statement_line: ['supplier_verdict'],
      supplier: ['status', 'status_reason', 'status_since'],
      supplier_change_request: ['decided_at', 'status'],
      supplier_registration: ['content', 'submission_count', 'submitted_at', 'submitted_by_name'],
      ticket: ['customer_read_at', 'last_message_at', 'last_message_by', 'message_count', 'rated_at', 'rating', 'rating_comment', 'resolved_at', 'status', 'watcher_ids'],
    });
  });

  test('of the portals may add exactly these records', async () => {
    const granted = await server().sql<{ place: string }>(
      `select distinct table_name as place from information_schema.role_table_grants where grantee = 'counterpart_portal' and privilege_type = 'INSERT' order by 1`,
    );
    expect(granted.map(({ place }) => place)).toEqual([
      'attachment', 'certificate', 'consent', 'customer_return', 'customer_return_event', 'customer_return_line', 'goods_to_ship', 'invoice', 'invoice_event', 'invoice_line', 'non_conformance_entry', 'notification_preference', 'purchase_order_comment', 'purchase_order_response', 'purchase_order_response_line', 'purchase_order_schedule', 'purchase_order_version', 'shipment', 'shipment_line', 'statement_comment', 'supplier_change_request', 'ticket',
      'ticket_message', 'ticket_watcher',
    ]);
  });
});
