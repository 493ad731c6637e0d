const NAME_WIDTH = 12;

/**
 * Does one step of starting and prints one line for it: its name, what came of it, how long it took.
 * @param work returns the step's result and a few words about it
 */
export async function step<T>(name: string, work: () => Promise<[T, string]>): Promise<T> {
  const begun = performance.now();
  const [result, words] = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`  ${name.padEnd(NAME_WIDTH)} ${words} (${seconds} s)`);
  return result;
}
