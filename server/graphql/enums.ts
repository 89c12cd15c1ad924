import { registerEnumType } from 'type-graphql';
import type { PortalAudience } from './audience.js';

export interface EnumVisibility {
  readonly visibleTo: readonly PortalAudience[];
  readonly staffOnlyValues: readonly string[];
  /** Portals that alone see a value, where not all of `visibleTo` do. */
  readonly only?: Readonly<Record<string, readonly PortalAudience[]>>;
}

/** Who sees which enum and value; enums carry no extensions through type-graphql. */
export const enumVisibility = new Map<string, EnumVisibility>();

interface EnumOptions<Value extends string> {
  readonly name: string;
  readonly description: string;
  /** Each value with its description. */
  readonly values: Readonly<Record<Value, string>>;
  /** Portals that see the enum; staff see every one. */
  readonly visibleTo?: readonly PortalAudience[];
  /** Values that no portal sees even so. */
  readonly staffOnlyValues?: readonly NoInfer<Value>[];
  /** Portals that alone see a value. */
  readonly only?: Readonly<Partial<Record<NoInfer<Value>, readonly PortalAudience[]>>>;
}

/** Registers a GraphQL enum made of a table of values and descriptions, and returns what `@Field(() => …)` takes. */
export function defineEnum<Value extends string>(options: EnumOptions<Value>): { readonly [V in Value]: V } {
  const values = Object.keys(options.values) as Value[];
  const enumObject = Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V };
  registerEnumType(enumObject, {
    name: options.name,
    description: options.description,
    valuesConfig: Object.fromEntries(
      values.map((value) => [value, { description: options.values[value] }]),
    ) as { [V in Value]: { description: string } },
  });
  enumVisibility.set(options.name, {
    visibleTo: options.visibleTo ?? [],
    staffOnlyValues: options.staffOnlyValues ?? [],
    only: options.only as EnumVisibility['only'],
  });
  return enumObject;
}
