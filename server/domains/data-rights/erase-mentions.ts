import type { EntityManager } from '@mikro-orm/postgresql';
import type { ErasureLine } from './data-erasure.entity.js';
import type { Erased, ErasedRows } from './erase-rows.js';
import { literally, textColumns } from './erase-traces.js';
import { placeOf } from './held-rows.js';
import { ERASED_NAME } from './json-about.js';
import type { Person } from './person.js';

const WHAT = 'What others wrote that has your name in it';

/**
 * Takes a person's name out of what others wrote freely, in the records of the companies that the person acts for: in
 * another company's it may be somebody else's. What the register keeps for a reason is kept here too.
 */
export async function eraseMentions(em: EntityManager, person: Person): Promise<Pick<ErasedRows, 'report' | 'erased'>> {
  const names = person.names.filter(isTelling);
  const report: ErasureLine[] = [];
  const erased: Erased[] = [];
  if (names.length === 0) return { report, erased };
  const pattern = `(?<![[:alnum:]])(?:${names.map(literally).join('|')})(?![[:alnum:]])`;
  for (const { meta, table, columns } of textColumns(em)) {
    const texts = columns.filter(({ type }) => type === 'text');
    const free = texts.map(({ name }) => name);
    const place = placeOf({ record: meta.className, meta, columnOf: (property) => meta.properties[property as never]['fieldNames'][0]! }, person, false);
    if (free.length === 0 || !place) continue;
    const named = free.map((name) => `"${name}" ~* ?`).join(' or ');
    const found = await em.execute<{ id: string }[]>(`select id from "${table}" where (${named}) and ${place.sql} order by id`, [...free.map(() => pattern), ...place.values]);
    if (found.length === 0) continue;
    const ids = found.map(({ id }) => id);
    await em.execute(
      `update "${table}" set ${free.map((name) => `"${name}" = regexp_replace("${name}", ?, ?, 'gi')`).join(', ')} where id::text in (select jsonb_array_elements_text(?::jsonb))`,
      [...free.flatMap(() => [pattern, ERASED_NAME]), JSON.stringify(ids)],
    );
    report.push({ record: meta.className, what: WHAT, fields: texts.map(({ property }) => property), outcome: 'REPLACED', reason: null, count: ids.length });
    erased.push({ table, ids, columns: free });
  }
  return { report, erased };
}

/** A name of one word may be any word, but where names are written without gaps. */
function isTelling(name: string): boolean {
  return /\S\s+\S/u.test(name) || /^\p{Script=Han}{2,}$/u.test(name);
}
