import type { ColumnType } from 'kysely';

/** Stored as jsonb: read as a value, written as JSON text (both drivers agree on that alone). */
export type Json<T> = ColumnType<T, string, string>;
export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;
