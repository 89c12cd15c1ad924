import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import type { Audience } from '../shared/audience.js';
import type { PortalAudience } from './audience.js';
import { enumVisibility } from './enums.js';

/** The part of the schema that an audience has. What says nothing is staff only: there it does not exist. */
export function contractFor(schema: GraphQLSchema, audience: Audience): GraphQLSchema {
  if (audience === 'staff') return schema;
  const ifVisible = <Field extends { extensions?: Readonly<Record<string, unknown>> | null }>(field: Field) =>
    isVisible(field.extensions, audience) ? undefined : null;
  const filtered = mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: ifVisible,
    [MapperKind.INTERFACE_FIELD]: ifVisible,
    [MapperKind.INPUT_OBJECT_FIELD]: ifVisible,
    [MapperKind.ENUM_VALUE]: (_config, typeName, _schema, value) => {
      if (typeName.startsWith('__')) return undefined;
      const visibility = enumVisibility.get(typeName);
      const name = String(value);
      if (!visibility?.visibleTo.includes(audience) || visibility.staffOnlyValues.includes(name)) return null;
      return visibility.only?.[name]?.includes(audience) ?? true ? undefined : null;
    },
  });
  return pruneSchema(filtered);
}

function isVisible(extensions: Readonly<Record<string, unknown>> | null | undefined, audience: PortalAudience): boolean {
  return ((extensions?.['visibleTo'] ?? []) as readonly PortalAudience[]).includes(audience);
}
