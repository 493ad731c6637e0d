import type { RuleRow } from "#lib/schemas/groups.ts";

/** A group rule’s condition: in words where there are any, and as Okta has it. */
export function RuleDescription({ rule: { words, expression } }: { rule: RuleRow }) {
  return (
    <>
      {words && <span className="block">{words}</span>}
      <code className="block font-mono text-xs break-all text-muted">{expression}</code>
    </>
  );
}
