import { defineTexts } from '../../i18n/texts.ts';

const de = {
  toolbar: 'Seitenansicht',
  page: 'Seite {page} von {count}',
  previous: 'Vorige Seite',
  next: 'Nächste Seite',
  zoomIn: 'Größer',
  zoomOut: 'Kleiner',
  fitWidth: 'Seitenbreite',
  actualSize: 'Originalgröße',
  rotate: 'Drehen',
  zoom: '{percent} %',
  picture: '{label}, Seite {page}',
  words: 'Text der Seite {page}',
  noWords: 'Diese Seite enthält keinen lesbaren Text.',
  keys: 'Bild auf/ab: Seiten · + − 0: Größe · W: Seitenbreite · R: drehen',
} as const;
const en = {
  toolbar: 'Page view',
  page: 'Page {page} of {count}',
  previous: 'Previous page',
  next: 'Next page',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  fitWidth: 'Fit width',
  actualSize: 'Actual size',
  rotate: 'Rotate',
  zoom: '{percent}%',
  picture: '{label}, page {page}',
  words: 'Text of page {page}',
  noWords: 'This page holds no readable text.',
  keys: 'Page up/down: pages · + − 0: size · W: fit width · R: rotate',
} as const;

export const pagesTexts = defineTexts('pages', { de, en });
