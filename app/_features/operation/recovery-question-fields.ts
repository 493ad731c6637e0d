import type { FieldValues, OperationField } from "./operation-field.ts";

const QUESTION = "recoveryQuestion.question";

/**
 * What it takes to set somebody's recovery question, as the operations' schema names it. The answer is asked for once
 * there is a question.
 * @param words.when whether a question can be given, by what the rest of the form holds; left out: always
 */
export function recoveryQuestionFields(words: {
  label: string;
  hint: string;
  when?: (values: FieldValues) => boolean;
}): OperationField[] {
  const { label, hint, when = () => true } = words;
  return [
    { name: QUESTION, label, hint, kind: "text", initial: "", maxLength: 100, when, more: true },
    {
      name: "recoveryQuestion.answer",
      label: "Its answer",
      hint: "At least 4 characters. Kept nowhere here.",
      kind: "password",
      initial: "",
      maxLength: 100,
      needed: "Give the answer too.",
      when: (values) => when(values) && String(values[QUESTION] ?? "").trim() !== "",
      more: true,
    },
  ];
}
