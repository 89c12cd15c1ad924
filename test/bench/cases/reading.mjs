/**
 * The middle of a list sorted by day or instant, newest first: its cursor, and the same place as a condition for the floor.
 * @param where which records the reader sees
 */
export async function deepPlace(superuser, { table, column, order, where }) {
  const { rows } = await superuser.query(`select ${column}::text as value, id from ${table} where ${where} order by ${column} desc, id desc
    offset (select count(*) / 2 from ${table} where ${where}) limit 1`);
  const [{ value, id }] = rows;
  return {
    after: Buffer.from(JSON.stringify([order, 'DESC', value, id])).toString('base64url'),
    floor: { after: `(row.${column}, row.id) < ($1, $2::uuid)`, values: [value, id] },
  };
}

/** The three scripts, each with a text that some hundred records of any size hold. */
export const searches = { Latin: 'gate 000017', Chinese: '大门 000017', Persian: 'دروازه 000017' };
