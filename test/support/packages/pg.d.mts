import type pg from 'pg';

export const drivers: readonly (typeof pg)[];
