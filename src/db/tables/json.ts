// A jsonb column is written as JSON text and read as an unknown value: the reader says of which shape.
import type { ColumnType } from 'kysely'

export type Json = ColumnType<unknown, string, string>
export type JsonOr<Insert> = ColumnType<unknown, Insert, string | null>
