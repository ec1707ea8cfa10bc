import { Type } from '@mikro-orm/core';

/** Any value, kept as JSON text. Text and not jsonb: both engines give back what was written, key order included. */
export class JsonText extends Type<unknown, string | null> {
  override convertToDatabaseValue(value: unknown): string | null {
    return value === null || value === undefined ? null : JSON.stringify(value);
  }
  override convertToJSValue(value: string | null): unknown {
    return value === null ? null : JSON.parse(value);
  }
  override getColumnType(): string {
    return 'text';
  }
}

/** A boolean, kept as 0 or 1 in both engines. */
export class Flag extends Type<boolean, number> {
  override convertToDatabaseValue(value: boolean): number {
    return value ? 1 : 0;
  }
  override convertToJSValue(value: number): boolean {
    return value === 1;
  }
  override getColumnType(): string {
    return 'smallint';
  }
}
