import type { PDFPageProxy } from 'pdfjs-dist';
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react';
import { fittedZoom, type PageView, type Rotation } from './page-view.ts';
import { pagesTexts } from './texts.ts';
import type { Drawable } from './use-pages.ts';

/** PDF points are 1/72 inch, CSS pixels 1/96. */
const pixelsPerPoint = 96 / 72;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The page itself, in a region that scrolls by mouse and keys. */
export function PageStage({
  drawable,
  view,
  label,
  onFitted,
}: {
  readonly drawable: Drawable;
  readonly view: PageView;
  readonly label: string;
  readonly onFitted: (factor: number) => void;
}) {
  const t = pagesTexts.use();
  const stage = useRef<HTMLElement>(null);
  const [available, setAvailable] = useState(0);
  const [picture, setPicture] = useState<Size | null>(null);
  useEffect(() => {
    if (stage.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      setAvailable(entry?.contentRect.width ?? 0);
    });
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, []);

  // Another page starts at its top, and its picture has a size of its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further page is the point.
  useEffect(() => {
    setPicture(null);
    stage.current?.scrollTo({ top: 0, left: 0 });
  }, [drawable]);

  const natural = drawable.kind === 'pdf' ? naturalSize(drawable.page) : picture;
  const fitted = natural === null ? 1 : fittedZoom(natural, view.rotation, available);
  useEffect(() => onFitted(fitted), [fitted, onFitted]);
  const zoom = view.zoom === 'fitWidth' ? fitted : view.zoom;
  const name = t('picture', { label, page: view.page });

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus (WCAG 2.1.1).
    <section className="pages-stage" ref={stage} tabIndex={0} aria-label={name}>
      {drawable.kind === 'image' ? (
        <Turned size={scaled(natural, zoom)} rotation={view.rotation}>
          <img
            key={drawable.url}
            src={drawable.url}
            alt={name}
            onLoad={({ currentTarget }) =>
              setPicture({
                width: currentTarget.naturalWidth,
                height: currentTarget.naturalHeight,
              })
            }
          />
        </Turned>
      ) : (
        available > 0 && (
          <PdfPage page={drawable.page} zoom={zoom} rotation={view.rotation} name={name} />
        )
      )}
      {drawable.kind === 'pdf' && (
        <section className="visually-hidden" aria-label={t('words', { page: view.page })}>
          {drawable.lines.length === 0 && <p>{t('noWords')}</p>}
          {numbered(drawable.lines).map(([key, line]) => (
            <p key={key}>{line}</p>
          ))}
        </section>
      )}
    </section>
  );
}

const numbered = (lines: readonly string[]) =>
  lines.map((line, index) => [`line-${index}`, line] as const);

function naturalSize(page: PDFPageProxy): Size {
  const { width, height } = page.getViewport({ scale: pixelsPerPoint });
  return { width, height };
}

const scaled = (size: Size | null, zoom: number): Size | null =>
  size === null ? null : { width: size.width * zoom, height: size.height * zoom };

/** A picture turned in CSS: the frame takes the turned size, so that scrolling fits. */
function Turned({
  size,
  rotation,
  children,
}: {
  readonly size: Size | null;
  readonly rotation: Rotation;
  readonly children: ReactNode;
}) {
  const lies = rotation === 90 || rotation === 270;
  const frame: CSSProperties =
    size === null
      ? { visibility: 'hidden' }
      : { width: lies ? size.height : size.width, height: lies ? size.width : size.height };
  const inner: CSSProperties =
    size === null
      ? {}
      : {
          width: size.width,
          height: size.height,
          transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
        };
  return (
    <div className="pages-sheet" style={frame}>
      <div className="pages-turned" style={inner}>
        {children}
      </div>
    </div>
  );
}

function PdfPage({
  page,
  zoom,
  rotation,
  name,
}: {
  readonly page: PDFPageProxy;
  readonly zoom: number;
  readonly rotation: Rotation;
  readonly name: string;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return undefined;
    const sharp = Math.min(window.devicePixelRatio, 3);
    const turned = (page.rotate + rotation) % 360;
    const viewport = page.getViewport({ scale: zoom * pixelsPerPoint * sharp, rotation: turned });
    target.width = Math.floor(viewport.width);
    target.height = Math.floor(viewport.height);
    target.style.width = `${viewport.width / sharp}px`;
    target.style.height = `${viewport.height / sharp}px`;
    const task = page.render({ canvas: target, viewport });
    // Rejected when cancelled: the next drawing is already under way.
    task.promise.catch(() => undefined);
    return () => task.cancel();
  }, [page, zoom, rotation]);
  return (
    <div className="pages-sheet">
      <canvas ref={canvas} role="img" aria-label={name} />
    </div>
  );
}
