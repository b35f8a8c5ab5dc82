import type { TextStyle } from './sheet.ts';

/** Ink of the house: one accent, dark enough for 7:1 on white and on the panel. */
export const colours = {
  ink: '#1d2429',
  quiet: '#4a565e',
  accent: '#00506b',
  hairline: '#cfd9de',
  panel: '#eef4f6',
  stamp: '#b3261e',
} as const;

export const styles = {
  body: { face: 'regular', size: 10, leading: 4.7, colour: colours.ink },
  quiet: { face: 'regular', size: 9, leading: 4.3, colour: colours.quiet },
  heading1: { face: 'bold', size: 16, leading: 7.4, colour: colours.accent },
  heading2: { face: 'bold', size: 10, leading: 4.7, colour: colours.accent },
  label: { face: 'regular', size: 9, leading: 4.5, colour: colours.quiet },
  value: { face: 'bold', size: 9.5, leading: 4.5, colour: colours.ink },
  keyLabel: { face: 'regular', size: 8, leading: 4, colour: colours.quiet },
  keyValue: { face: 'bold', size: 13, leading: 6, colour: colours.ink },
  infoLabel: { face: 'regular', size: 8, leading: 4.6, colour: colours.quiet },
  infoValue: { face: 'regular', size: 9, leading: 4.6, colour: colours.ink },
  returnLine: { face: 'regular', size: 7, leading: 3, colour: colours.quiet },
  footer: { face: 'regular', size: 7.5, leading: 3.5, colour: colours.quiet },
  mark: { face: 'bold', size: 26, leading: 10, colour: colours.accent },
  markName: { face: 'regular', size: 10.5, leading: 4.6, colour: colours.accent },
  pageStamp: { face: 'bold', size: 9, leading: 4.2, colour: colours.stamp },
  stamp: { face: 'bold', size: 62, leading: 20, colour: colours.stamp },
} as const satisfies Record<string, TextStyle>;
