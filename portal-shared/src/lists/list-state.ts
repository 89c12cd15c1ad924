import { computed, reactive } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router';

/** How a filter is written in the address: `search=…`, `status=SENT,CLOSED`, `needsAnswer=1`, `orderedFrom=2026-11-01`. */
export type FilterKind = 'text' | 'choices' | 'flag' | 'date';

type FilterValue<Kind extends FilterKind> = Kind extends 'choices' ? string[] : Kind extends 'flag' ? boolean : string;
export type FilterValues<Kinds extends Record<string, FilterKind>> = { [Name in keyof Kinds]: FilterValue<Kinds[Name]> };

export interface ListOrder<Field extends string> {
  field: Field;
  direction: 'ASC' | 'DESC';
}

/** What a list of records needs to know of its state. */
export interface ListState<Field extends string> {
  readonly order: { readonly value: ListOrder<Field> };
  readonly isFiltered: { readonly value: boolean };
  setOrder(order: ListOrder<Field>): unknown;
  next(endCursor: string): unknown;
  previous(startCursor: string): unknown;
  clear(): unknown;
}

interface ListDefinition<Kinds extends Record<string, FilterKind>, Field extends string> {
  filters: Kinds;
  /** The fields the list can be sorted by; the first page without a choice uses `order`. */
  fields: readonly Field[];
  order: ListOrder<Field>;
  pageSize?: number;
}

/**
 * The state of a list (filters, order, place), kept in the address, so that going back, reloading and passing the link on
 * show the same list. Changing a filter or the order starts again at the first page.
 */
export function useListState<Kinds extends Record<string, FilterKind>, Field extends string>(definition: ListDefinition<Kinds, Field>) {
  const route = useRoute();
  const router = useRouter();
  const pageSize = definition.pageSize ?? 20;
  const names = Object.keys(definition.filters);
  const text = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '');

  const go = (change: LocationQueryRaw) => router.replace({ query: { ...route.query, after: undefined, before: undefined, ...change } });

  const filters = reactive({}) as FilterValues<Kinds>;
  for (const name of names) {
    Object.defineProperty(filters, name, {
      enumerable: true,
      get: () => read(definition.filters[name]!, text(name)),
      set: (value: string | string[] | boolean | null) => void go({ [name]: write(value) }),
    });
  }

  const order = computed<ListOrder<Field>>(() => {
    const [, descending, name] = /^(-?)(.+)$/.exec(text('sort')) ?? [];
    const field = definition.fields.find((candidate) => candidate === name);
    return field ? { field, direction: descending ? 'DESC' : 'ASC' } : definition.order;
  });

  return {
    filters,
    order,
    setOrder: ({ field, direction }: ListOrder<Field>) => go({ sort: `${direction === 'DESC' ? '-' : ''}${field}` }),
    /** The paging arguments of the query. */
    page: computed(() => (text('before') ? { last: pageSize, before: text('before') } : { first: pageSize, ...(text('after') ? { after: text('after') } : {}) })),
    next: (endCursor: string) => router.push({ query: { ...route.query, before: undefined, after: endCursor } }),
    previous: (startCursor: string) => router.push({ query: { ...route.query, after: undefined, before: startCursor } }),
    isFiltered: computed(() => names.some((name) => text(name) !== '')),
    clear: () => router.replace({ query: { sort: route.query['sort'] } }),
  };
}

function read(kind: FilterKind, value: string): string | string[] | boolean {
  if (kind === 'choices') return value === '' ? [] : value.split(',');
  if (kind === 'flag') return value === '1';
  return value;
}

function write(value: string | string[] | boolean | null): string | undefined {
  if (Array.isArray(value)) return value.length > 0 ? value.join(',') : undefined;
  if (typeof value === 'boolean') return value ? '1' : undefined;
  return value || undefined;
}
