/**
 * Class names joined; what is false, null or missing is left out.
 *
 * @example classNames('button', false, 'quiet') // 'button quiet'
 */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
