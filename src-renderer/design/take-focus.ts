/**
 * Moves the focus to what has just appeared by itself, e.g. with an answer of the service, unless the
 * person is elsewhere by now: in a dialog that stands in front, or typing in another field.
 */
export function takeFocus(element: HTMLElement | null | undefined): void {
  if (!isTyping(document.activeElement)) moveFocus(element);
}

/** Moves the focus because the person said so, unless a dialog stands in front: they go on there. */
export function moveFocus(element: HTMLElement | null | undefined): void {
  const dialog = dialogInFront();
  if (element && (dialog === undefined || dialog.contains(element))) element.focus();
}

/** The topmost dialog. */
export const dialogInFront = (): Element | undefined =>
  [...document.querySelectorAll('[aria-modal="true"]')].at(-1);

/** A search field whose find was opened stands empty: nobody types there any more. */
function isTyping(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  return (
    element instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit'].includes(element.type) &&
    !(element.role === 'combobox' && element.value === '')
  );
}
