/**
 * Cuts an answer down to the `fields` asked for, e.g. `id,status,profile:(firstName,city)`. Top-level fields and those of
 * the profile can be picked; `id` is always there.
 */
export function pickFields(user: Record<string, unknown>, fields: string | undefined): Record<string, unknown> {
  if (fields === undefined) return user;
  const profileNames = /profile:\(([^)]*)\)/.exec(fields)?.[1];
  const names = fields
    .replace(/profile:\([^)]*\)/, "")
    .split(",")
    .map((name) => name.trim());
  const picked = Object.fromEntries(Object.entries(user).filter(([name]) => name === "id" || names.includes(name)));
  if (profileNames === undefined) return picked;
  const wanted = profileNames.split(",").map((name) => name.trim());
  const profile = Object.entries(user.profile as object).filter(([name]) => wanted.includes(name));
  return { ...picked, profile: Object.fromEntries(profile) };
}
