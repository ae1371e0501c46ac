/**
 * A number given to a benchmark's option.
 *
 * @throws Error whose message names the option and what it holds, where that is no whole number above 0
 */
export function readCount(name: string, written: string): number {
  if (/^[1-9]\d{0,6}$/.test(written)) return Number(written);
  throw new Error(`--${name} is "${written}"; write a whole number.`);
}
