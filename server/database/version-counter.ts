import { type EventArgs, type EventSubscriber, wrap } from '@mikro-orm/core';

type Versioned = Record<string, number | undefined>;

/** Counts versions as the database does, which answers nothing to most of what a flush writes in a transaction. */
export class VersionCounter implements EventSubscriber<Versioned> {
  afterCreate({ entity, meta: { versionProperty } }: EventArgs<Versioned>): void {
    if (versionProperty && entity[versionProperty] === undefined) keep(entity, versionProperty, 1);
  }

  afterUpdate({ entity, meta: { versionProperty }, changeSet }: EventArgs<Versioned>): void {
    const before = versionProperty && (changeSet?.originalEntity?.[versionProperty] as number | undefined);
    // Outside a transaction it was answered.
    if (versionProperty && before !== undefined && entity[versionProperty] === before) keep(entity, versionProperty, before + 1);
  }
}

function keep(entity: Versioned, property: string, version: number): void {
  entity[property] = version;
  // It is no change to be written.
  wrap(entity, true).__originalEntityData![property] = version;
}
