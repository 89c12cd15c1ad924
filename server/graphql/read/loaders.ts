import DataLoader from 'dataloader';
import type { RequestContext } from '../context.js';

type Loader = DataLoader<string, object | null>;

const loaders = new WeakMap<RequestContext, Map<string, Loader>>();

/**
 * The loader of one place in the answer to one request. It gathers what is wanted in the same turn and remembers
 * nothing: a subscription reads the same record again and again.
 * @param read gives the records in the order of their UUIDs, null for one that is not there
 */
export function loaderFor(context: RequestContext, place: string, read: (uuids: readonly string[]) => Promise<(object | null)[]>): Loader {
  let known = loaders.get(context);
  if (!known) loaders.set(context, (known = new Map()));
  let loader = known.get(place);
  if (!loader) known.set(place, (loader = new DataLoader(read, { cache: false })));
  return loader;
}
