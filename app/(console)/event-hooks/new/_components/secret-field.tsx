"use client";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";

type SecretFieldProps = {
  header: string;
  onHeaderChange: (header: string) => void;
  secret: string;
  onSecretChange: (secret: string) => void;
  error: string | undefined;
};

const SECRET_BYTES = 32;

function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The header by which the receiver knows Okta, and its secret, which is held by this form alone. */
export function SecretField({ header, onHeaderChange, secret, onSecretChange, error }: SecretFieldProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-[1fr_2fr]">
      <Field label="Secret in the header" optional>
        <TextInput value={header} spellCheck={false} onChange={(event) => onHeaderChange(event.target.value)} />
      </Field>
      <Field
        label="Secret"
        optional
        error={error}
        hint="The receiver checks it to know that a delivery is from Okta. You cannot read it later."
      >
        <div className="flex gap-1.5">
          <TextInput
            aria-label="Secret"
            value={secret}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onSecretChange(event.target.value)}
            className="min-w-0 flex-1 font-mono"
          />
          {secret === "" ? (
            <Button onClick={() => onSecretChange(randomSecret())}>Generate one</Button>
          ) : (
            <CopyButton value={secret} label="Copy the secret" />
          )}
        </div>
      </Field>
    </div>
  );
}
