import type { FieldValues, OperationField } from "#app/_features/operation/operation-field.ts";
import { recoveryQuestionFields } from "#app/_features/operation/recovery-question-fields.ts";
import type { EditProfileForm } from "#lib/schemas/profile-form.ts";

const NEW = "a new one";

function choice(name: string, label: string, hint: string, options: EditProfileForm["types"], now: string | null) {
  // Nothing to choose from: an org with one type, or whose realms are not for the reader.
  if (options.length < 2 || now === null) return [];
  const values = options.map(({ id, name: title }) => ({ value: id, label: title }));
  return [{ name, label, hint, kind: "choice", initial: now, options: values } as const];
}

/** What can be changed of somebody beside their attributes: type, realm, recovery question. */
export function accountFields({ types, typeId, realms, realmId, asksQuestion }: EditProfileForm): OperationField[] {
  const question = recoveryQuestionFields({
    label: "New recovery question",
    hint: "Left empty, theirs stays. What they chose cannot be read.",
  });
  return [
    ...choice(
      "typeId",
      "User type",
      "Attributes that the other type does not have must be emptied first: Okta says which.",
      types,
      typeId,
    ),
    ...choice("realmId", "Realm", "", realms, realmId),
    ...(asksQuestion ? question : []),
  ];
}

/** Before and after of each of them that would be different; of a question only that there is a new one. */
export function accountChanges(fields: readonly OperationField[], values: FieldValues) {
  return fields.flatMap((field) => {
    const value = values[field.name] ?? field.initial;
    if (value === field.initial || field.kind === "password") return [];
    const titleOf = (id: FieldValues[string]) =>
      field.kind === "choice" ? (field.options.find((option) => option.value === id)?.label ?? String(id)) : NEW;
    const from = field.kind === "choice" ? titleOf(field.initial) : "";
    return [{ field: { name: field.name, title: field.label }, from, to: titleOf(value) }];
  });
}
