import { describe, expect, test } from '@jest/globals';
import { type EntityProperty, MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../../../server/database/orm.js';
import { personalData } from '../../../server/domains/data-rights/register/index.js';

// Only its knowledge of the entities is wanted; it never connects.
const orm = await MikroORM.init(ormOptions('postgresql://nobody@127.0.0.1:1/none', 1));
const entities = [...orm.getMetadata().getAll().values()];

/** A code of three letters is too short for anything about anybody. */
const LONGEST_CODE = 3;

/** Whether people may have written something into it: text or JSON, neither one of a few values nor made by the database. */
const mayHoldAnything = ({ columnTypes, enum: oneOfSome, generated, kind, length = Infinity }: EntityProperty) =>
  kind === 'scalar' && !oneOfSome && !generated && length > LONGEST_CODE && /^(varchar|text|json)/.test(columnTypes[0] ?? '');

describe.each(entities.map((meta) => [meta.className, meta] as const))('the register of %s', (name, { properties }) => {
  const { people = [], answers, notPersonal = [] } = personalData[name] ?? {};
  const personal = people.flatMap(({ fields }) => Object.keys(fields));

  test('declares each property that may hold something about somebody, and none that is not there', () => {
    const open = Object.values(properties).filter(mayHoldAnything).map((property) => property.name as string);
    expect(open.filter((property) => !personal.includes(property) && !notPersonal.includes(property))).toEqual([]);
    expect([...personal, ...notPersonal].filter((property) => !(property in properties))).toEqual([]);
  });

  test('says of no property both that it is personal and that it is not', () => {
    expect(personal.filter((property) => notPersonal.includes(property))).toEqual([]);
  });

  test('names owners, files and answers that are there', () => {
    const answering = answers ? [answers.within, ...(answers.unlessBy ? [answers.unlessBy] : []), ...answers.fields] : [];
    const named = [...people.flatMap(({ of, file }) => [...Object.values(of), ...Object.values(file ?? {})] as string[]), ...answering];
    expect(named.filter((property) => !(property in properties))).toEqual([]);
  });
});

test('nothing is declared of entities that are not there', () => {
  const known = entities.map(({ className }) => className as string);
  expect(Object.keys(personalData).filter((name) => !known.includes(name))).toEqual([]);
});
