import { useAction } from './use-action.ts';

/** Moves the focus to the next or previous zone (F6), to what had it there before or to its first control. */
function goToZone(by: 1 | -1): void {
  const zones = [...document.querySelectorAll<HTMLElement>('[data-zone]')].filter(
    (zone) => zone.offsetParent !== null,
  );
  if (zones.length === 0) return;
  const here = zones.findIndex((zone) => zone.contains(document.activeElement));
  const next = zones[(here + by + zones.length) % zones.length];
  next
    ?.querySelector<HTMLElement>(
      'input:not([disabled]), textarea, [tabindex="0"], button:not([disabled]), a[href]',
    )
    ?.focus();
}

export function useZones(): void {
  useAction({
    id: 'zones.next',
    label: { de: 'Nächster Bereich', en: 'Next zone' },
    group: 'view',
    shortcut: 'zones.next',
    run: () => goToZone(1),
  });
  useAction({
    id: 'zones.previous',
    label: { de: 'Voriger Bereich', en: 'Previous zone' },
    group: 'view',
    shortcut: 'zones.previous',
    run: () => goToZone(-1),
  });
}
