/** Puts the cursor on a form's field by its name, unfolding what it lies in, once React has drawn it. */
export function focusField(form: HTMLFormElement | null, name: string): void {
  requestAnimationFrame(() => {
    const control = form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
    const folded = control?.closest("details");
    if (folded) folded.open = true;
    control?.focus();
  });
}
