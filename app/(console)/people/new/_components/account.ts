/** How somebody gets in first. */
export type Start = "email" | "password" | "staged" | "elsewhere";

/** What a new account needs beside the profile. */
export type Account = {
  start: Start;
  password: string;
  mustChange: boolean;
  providerType: string;
  providerName: string;
  realmId: string;
};

export const FIRST_ACCOUNT: Account = {
  start: "email",
  password: "",
  mustChange: true,
  providerType: "FEDERATION",
  providerName: "FEDERATION",
  realmId: "",
};

/** What is missing, with the field it is missing in. */
export function accountFault({ start, password, providerName }: Account): { name: string; words: string } | null {
  if (start === "password" && password === "") return { name: "password", words: "Give a password." };
  if (start === "elsewhere" && providerName.trim() === "") return { name: "providerName", words: "Name the provider." };
  return null;
}

/** The account as the operation `user.create` takes it. */
export function accountInput({ start, password, mustChange, providerType, providerName, realmId }: Account) {
  return {
    activate: start !== "staged",
    ...(start === "password" && { password: { value: password }, mustChangePassword: mustChange }),
    ...(start === "elsewhere" && { provider: { type: providerType, name: providerName.trim() } }),
    ...(realmId && { realmId }),
  };
}
