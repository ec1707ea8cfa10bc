/** The name of a custom property of CSS. */
export type CustomProperty = `--${string}`;

declare module 'react' {
  /** A `style` may set custom properties: `{ '--columns': '…' }`. */
  interface CSSProperties {
    [name: CustomProperty]: string | number | undefined;
  }
}
