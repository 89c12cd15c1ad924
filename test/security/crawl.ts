import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A document that reads one way through the records; `idType` names the type of the record whose id it takes. */
export interface Way {
  path: string;
  document: string;
  idType: string | null;
}

const DEEPEST = 4;
/** Fields above one another; the endpoints take no more. */
const LONGEST = 9;

/**
 * Every way through a contract, from its queries down, that reads all plain fields at its end. No type is entered twice
 * on one way.
 */
export function waysThrough(schema: GraphQLSchema): Way[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const takesId = field.args.some(({ name }) => name === 'id');
    const type = getNamedType(field.type);
    // What needs more than an id has no records of its own to give; its own tests say whom it answers.
    if (!isObjectType(type) || field.args.some(({ name, type: argument }) => name !== 'id' && isNonNullType(argument))) return [];
    const open = `${takesId ? 'query ($id: ID!) ' : ''}{ ${field.name}${takesId ? '(id: $id)' : argumentsOf(field)} `;
    const selections = selectionsOf(type, [type.name]).filter(({ path }) => path.length < LONGEST);
    return selections.map(({ path, selection }) => ({
      path: [field.name, ...path].join('.'),
      document: withPageSizes(`${open}${selection} }`),
      idType: takesId ? type.name : null,
    }));
  });
}

/** The same document with something besides, so that it is executed field by field and not written by the database. */
export function fieldByField(document: string): string {
  return document.replace('{', '{ besides: viewer { id } ');
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
  return args.some(({ name }) => name === 'first') ? '(first: SIZE)' : '';
}

/** From the outermost list to the innermost: as long as the endpoints allow for so many. */
const pageSizes = [[], [8], [6, 4], [5, 3, 2]];

function withPageSizes(document: string): string {
  const [first, ...others] = document.split('first: SIZE');
  return others.reduce((text, rest, index) => `${text}first: ${pageSizes[others.length]?.[index] ?? 1}${rest}`, first!);
}

function selectionsOf(type: GraphQLObjectType, entered: readonly string[]): { path: string[]; selection: string }[] {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some((argument) => isNonNullType(argument.type)));
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const here = plain.length ? [{ path: [], selection: `{ ${plain.join(' ')} }` }] : [];
  const below = fields.flatMap((field) => {
    const inner: GraphQLNamedType = getNamedType(field.type);
    if (!isObjectType(inner) || entered.includes(inner.name) || depthOf(entered) >= DEEPEST) return [];
    return selectionsOf(inner, [...entered, inner.name]).map(({ path, selection }) => ({
      path: [field.name, ...path],
      selection: `{ ${field.name}${argumentsOf(field)} ${selection} }`,
    }));
  });
  return [...here, ...below];
}

/** Connections and their edges are no step of their own. */
function depthOf(entered: readonly string[]): number {
  return entered.filter((name) => !/(Connection|Edge)$/.test(name)).length;
}
