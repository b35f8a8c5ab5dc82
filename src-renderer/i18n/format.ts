import { useMemo } from 'react';
import { formatTrackingId } from '#shared/domain/tracking-id.ts';
import { type Language, useLanguage } from './texts.ts';

/** Instants are shown as the clocks in Germany show them, wherever the machine stands. */
const zone = 'Europe/Berlin';

export interface Format {
  /** ISO day → `TT.MM.JJJJ`, in both languages (it is what stands on the paper). */
  readonly day: (isoDay: string) => string;
  /** Instant → `TT.MM.JJJJ`. */
  readonly dayOf: (instant: string) => string;
  /** Instant → `TT.MM.JJJJ, HH:MM`. */
  readonly dateTime: (instant: string) => string;
  /** Instant → `HH:MM`. */
  readonly time: (instant: string) => string;
  /** Instant → `HH:MM:SS`. */
  readonly timeWithSeconds: (instant: string) => string;
  readonly number: (value: number) => string;
  /** Bytes → `812 kB`. */
  readonly size: (bytes: number) => string;
  readonly trackingId: (value: string) => string;
  /** `A123456780` → `A123 456 780`. */
  readonly kvnr: (value: string) => string;
  /** Milliseconds → `04:12`, from an hour on `1:04:12`. */
  readonly duration: (millis: number) => string;
  /** `3 Min.`, `2 Std.`, `4 Tage`: how long something waits. */
  readonly waiting: (millis: number) => string;
}

const germanDay = new Intl.DateTimeFormat('de-DE', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const clockTime = new Intl.DateTimeFormat('de-DE', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
});
const clockTimeWithSeconds = new Intl.DateTimeFormat('de-DE', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const two = (value: number) => String(value).padStart(2, '0');

export function germanDayOf(isoDay: string): string {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  return `${day}.${month}.${year}`;
}

/** The German calendar day of an epoch instant, as ISO. */
export const isoDayOf = (epochMillis: number): string => {
  const [day = '', month = '', year = ''] = germanDay.format(new Date(epochMillis)).split('.');
  return `${year}-${month}-${day}`;
};

export function durationText(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

const units = {
  de: { now: 'gerade eben', minute: 'Min.', hour: 'Std.', day: ['Tag', 'Tage'] },
  en: { now: 'just now', minute: 'min', hour: 'h', day: ['day', 'days'] },
} as const;

export function waitingText(millis: number, language: Language): string {
  const unit = units[language];
  const minutes = Math.floor(millis / 60_000);
  if (minutes < 1) return unit.now;
  if (minutes < 60) return `${minutes} ${unit.minute}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} ${unit.hour}`;
  const days = Math.floor(hours / 24);
  return `${days} ${unit.day[days === 1 ? 0 : 1]}`;
}

export function sizeText(bytes: number, language: Language): string {
  const kilobytes = bytes / 1000;
  const digits = new Intl.NumberFormat(language, {
    maximumFractionDigits: kilobytes < 1000 ? 0 : 1,
  });
  return kilobytes < 1000
    ? `${digits.format(kilobytes)} kB`
    : `${digits.format(kilobytes / 1000)} MB`;
}

export function formatFor(language: Language): Format {
  const numbers = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB');
  return {
    day: germanDayOf,
    dayOf: (instant) => germanDay.format(new Date(instant)),
    dateTime: (instant) => {
      const at = new Date(instant);
      return `${germanDay.format(at)}, ${clockTime.format(at)}`;
    },
    time: (instant) => clockTime.format(new Date(instant)),
    timeWithSeconds: (instant) => clockTimeWithSeconds.format(new Date(instant)),
    number: (value) => numbers.format(value),
    size: (bytes) => sizeText(bytes, language),
    trackingId: formatTrackingId,
    kvnr: (value) => `${value.slice(0, 4)} ${value.slice(4, 7)} ${value.slice(7)}`,
    duration: durationText,
    waiting: (millis) => waitingText(millis, language),
  };
}

export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatFor(language), [language]);
}
