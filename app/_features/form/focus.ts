const INVALID = '[aria-invalid="true"], fieldset[aria-describedby$="-error"] input';

/** Puts the cursor on the first field of a form that has an error, once React has marked it. */
export function focusFirstInvalid(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>(INVALID)?.focus());
}

/** Puts the cursor on a form's field by its name, unfolding what it lies in, once React has drawn it. */
export function focusField(form: HTMLFormElement | null, name: string): void {
  requestAnimationFrame(() => {
    const control = form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
    const folded = control?.closest("details");
    if (folded) folded.open = true;
    control?.focus();
  });
}
