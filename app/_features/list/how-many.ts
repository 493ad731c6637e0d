/** "1 app", "12 policies"; nothing while that is not known. */
export function howMany(total: number | undefined, one: string, many = `${one}s`): string | undefined {
  return total === undefined ? undefined : `${total.toLocaleString("en")} ${total === 1 ? one : many}`;
}
