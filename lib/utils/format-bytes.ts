const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** "1.5 MB", in steps of 1000 as file managers show them; `bytes` is a whole number from 0. */
export function formatBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const format = new Intl.NumberFormat("en", {
    style: "unit",
    unit: UNITS[step]!,
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: 1,
  });
  return format.format(bytes / 1000 ** step);
}
