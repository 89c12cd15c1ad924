import type { NonEmptyArray } from 'type-graphql';
import { PurchaseOrderQueryResolver } from '../domains/purchasing/purchase-order.query-resolver.js';

/** Every class with root fields. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- what type-graphql takes
export const resolvers: NonEmptyArray<Function> = [PurchaseOrderQueryResolver];
