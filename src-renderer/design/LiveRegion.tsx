import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Close from '@mui/icons-material/Close';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Info from '@mui/icons-material/InfoOutlined';
import Warning from '@mui/icons-material/WarningAmberOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Happening, type Live, LiveContext } from './live.ts';
import { designTexts } from './texts.ts';

const shownMillis = 9000;
const icons = { good: CheckCircle, info: Info, warn: Warning, bad: ErrorOutline };

/** The two live regions of the window and the strip that says what happened. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const t = designTexts.use();
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  const [happenings, setHappenings] = useState<readonly Happening[]>([]);
  const next = useRef(1);

  const announce = useCallback((sentence: string, how: 'polite' | 'assertive' = 'polite') => {
    // The same sentence twice is spoken twice only if the text changes.
    const set = how === 'polite' ? setPolite : setAssertive;
    set((before) => (before === sentence ? `${sentence}\u00a0` : sentence));
  }, []);
  const live = useMemo<Live>(
    () => ({
      announce,
      happened: (sentence, more = {}) => {
        const id = next.current++;
        const happening = { id, sentence, tone: more.tone ?? 'good', action: more.action ?? null };
        setHappenings((before) => [...before.slice(-2), happening]);
        announce(sentence);
      },
      clear: () => {
        setHappenings([]);
        setPolite('');
        setAssertive('');
      },
    }),
    [announce],
  );
  const drop = useCallback(
    (id: number) => setHappenings((before) => before.filter((one) => one.id !== id)),
    [],
  );

  return (
    <LiveContext.Provider value={live}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {polite}
      </div>
      <div className="visually-hidden" role="alert" aria-live="assertive">
        {assertive}
      </div>
      <section className="d-happenings" aria-label={t('happenings')}>
        {happenings.map((happening) => (
          <HappeningStrip
            key={happening.id}
            happening={happening}
            onDrop={drop}
            close={t('close')}
          />
        ))}
      </section>
    </LiveContext.Provider>
  );
}

function HappeningStrip({
  happening,
  onDrop,
  close,
}: {
  readonly happening: Happening;
  readonly onDrop: (id: number) => void;
  readonly close: string;
}) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => onDrop(happening.id), shownMillis);
    return () => clearTimeout(timer);
  }, [held, happening.id, onDrop]);
  const Icon = icons[happening.tone];
  const { action } = happening;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the strip; nothing is done by it.
    <div
      className={`d-happening d-happening-${happening.tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon aria-hidden="true" />
      <span>{happening.sentence}</span>
      {action !== null && (
        <Button
          variant="text"
          onClick={() => {
            action.run();
            onDrop(happening.id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton aria-label={close} onClick={() => onDrop(happening.id)}>
        <Close fontSize="inherit" />
      </IconButton>
    </div>
  );
}
