const INVALID = '[aria-invalid="true"], fieldset[aria-describedby$="-error"] input';

/** Puts the cursor on the first field of a form that has an error, once React has marked it. */
export function focusFirstInvalid(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>(INVALID)?.focus());
}
