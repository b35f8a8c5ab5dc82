/**
 * How one looks at the pages of a document: which page, how large, which way up. Pure, so that keys,
 * buttons and tests agree.
 */
export interface PageView {
  /** 1-based. */
  readonly page: number;
  /** `fitWidth` follows the width of the window; a number is a factor of the natural size. */
  readonly zoom: number | 'fitWidth';
  readonly rotation: Rotation;
}

export type Rotation = 0 | 90 | 180 | 270;

export type PageCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'zoomIn'
  | 'zoomOut'
  | 'fitWidth'
  | 'actualSize'
  | 'rotate';

export const firstLook: PageView = { page: 1, zoom: 'fitWidth', rotation: 0 };

const zoomSteps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;
const turned: Record<Rotation, Rotation> = { 0: 90, 90: 180, 180: 270, 270: 0 };

/** What a key press may carry; the part of `KeyboardEvent` that matters here. */
export interface PageKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const commandOf: Readonly<Record<string, PageCommand>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
  '+': 'zoomIn',
  '-': 'zoomOut',
  '0': 'actualSize',
  w: 'fitWidth',
  W: 'fitWidth',
  r: 'rotate',
  R: 'rotate',
};

/** Keys with Ctrl, Alt or Meta belong to the program or to the browser engine. */
export function commandOfKey(pressed: PageKey): PageCommand | null {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null;
  return commandOf[pressed.key] ?? null;
}

/**
 * The view after a command.
 * @param fitted the factor at which the page fills the width now; zooming starts from it
 */
export function applyCommand(
  view: PageView,
  command: PageCommand,
  pageCount: number,
  fitted: number,
): PageView {
  const toPage = (page: number) => ({ ...view, page: Math.min(Math.max(page, 1), pageCount) });
  const current = view.zoom === 'fitWidth' ? fitted : view.zoom;
  switch (command) {
    case 'next':
      return toPage(view.page + 1);
    case 'previous':
      return toPage(view.page - 1);
    case 'first':
      return toPage(1);
    case 'last':
      return toPage(pageCount);
    case 'zoomIn':
      return { ...view, zoom: zoomSteps.find((step) => step > current + 0.001) ?? 4 };
    case 'zoomOut':
      return { ...view, zoom: zoomSteps.findLast((step) => step < current - 0.001) ?? 0.25 };
    case 'fitWidth':
      return { ...view, zoom: 'fitWidth' };
    case 'actualSize':
      return { ...view, zoom: 1 };
    case 'rotate':
      return { ...view, rotation: turned[view.rotation] };
  }
}

/** The factor at which a page of this natural size fills the available width. */
export function fittedZoom(
  natural: { readonly width: number; readonly height: number },
  rotation: Rotation,
  available: number,
): number {
  const width = rotation === 90 || rotation === 270 ? natural.height : natural.width;
  return width <= 0 || available <= 0 ? 1 : Math.min(available / width, 4);
}
