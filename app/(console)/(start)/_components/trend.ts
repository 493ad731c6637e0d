/** A number with what it was in the time before, in words. */
export function trendLabel(now: number, before: number): string {
  if (before === 0) return now === 0 ? "none in the week before either" : "none in the week before";
  const percent = Math.round((Math.abs(now - before) / before) * 100);
  if (percent === 0) return "as many as in the week before";
  return `${percent.toLocaleString("en")} % ${now > before ? "more" : "fewer"} than in the week before`;
}
