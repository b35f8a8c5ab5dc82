import { useEffect } from 'react';

/**
 * When what had the focus disappears (a form after its action, a closed tab), the browser drops the
 * focus to the top of the page. It goes to the heading of the view instead, so that keyboard and screen
 * reader go on where the person was. A view that puts the focus elsewhere itself is quicker and wins.
 */
export function useFocusRescue(): void {
  useEffect(() => {
    let last: Element | null = null;
    const remember = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null;
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      last = null;
      requestAnimationFrame(rescue);
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}

function rescue(): void {
  if (document.activeElement !== document.body) return;
  const heading = document.getElementById('panel-title') ?? document.getElementById('work');
  heading?.focus({ preventScroll: true });
}
