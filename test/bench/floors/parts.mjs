/** SQL for an amount of money as the API gives it. */
export function money(amount, currency) {
  return `json_build_object('amount', trim_scale(${amount})::text, 'currencyCode', ${currency})`;
}

/** SQL for the same as a portal asks for it, with the name of its type. */
export function typedMoney(amount, currency) {
  return `json_build_object('__typename', 'Money', 'amount', trim_scale(${amount})::text, 'currencyCode', ${currency})`;
}

/** SQL for an instant as the API gives it. */
export function instant(column) {
  return `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/**
 * A statement that gives one page of a portal's list with all its parts.
 * @param type the name of the records' type
 * @param node SQL for one record, which goes by `row`
 * @param by the column it is sorted by, and what the API calls that; the newest come first
 * @param where a condition on `row`; `after` a further one, not for the count, when the page is not the first
 * @param found SQL for the ids of the records that a search finds
 */
export function page({ field, type, table, node, by: [column, order], where = 'true', after, found, values = [] }) {
  if (found) where = `row.id = any((select ids from found)::uuid[])`;
  const cursor = (direction) => `(array_agg(json_build_array('${order}', 'DESC', row.${column}::text, row.id)
      order by row.${column} ${direction}, row.id ${direction}) filter (where row.place <= 20))[1]`;
  const text = `${searching(found)}select json_build_object('__typename', 'Query', '${field}', json_build_object('__typename', '${type}Connection',
    'nodes', coalesce(json_agg(${node} order by row.${column} desc, row.id desc) filter (where row.place <= 20), '[]'),
    'totalCount', (select count(*) from (select from ${table} as row where ${where} limit 1000) as counted),
    'pageInfo', json_build_object('__typename', 'PageInfo', 'hasNextPage', count(*) > 20, 'hasPreviousPage', ${Boolean(after)},
      'startCursor', ${cursor('desc')}, 'endCursor', ${cursor('asc')})))::text as body
    from (select row.*, row_number() over (order by row.${column} desc, row.id desc) as place from ${table} as row
      where ${where} ${after ? `and ${after}` : ''} order by row.${column} desc, row.id desc limit 21) as row`;
  return { text, values };
}

/** What a statement begins with that uses the ids of records that a search finds more than once. */
export function searching(found) {
  return found ? `with found as materialized (select ${found} as ids) ` : '';
}

/** SQL that counts what comes from somewhere, up to 1,000. */
export function counted(from) {
  return `(select count(*) from (select from ${from} limit 1000) as counted)`;
}
