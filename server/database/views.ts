/** Tables that are views, which the migrations write in SQL: entities of them are only read. */
export const views: readonly string[] = ['customer_timeline_entry'];
