/**
 * Moves the focus to what has just appeared, unless a dialog stands in front: whoever opened it goes on
 * typing there.
 */
export function takeFocus(element: HTMLElement | null | undefined): void {
  const dialog = document.querySelector('[aria-modal="true"]');
  if (element && (dialog === null || dialog.contains(element))) element.focus();
}
