import type { LetterModel } from './letter-model.ts';
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

/** The same in every print: the mark of the house, and what the window of an envelope shows. */
export const styles = {
  address: { face: 'regular', size: 10, leading: 4.7, colour: colours.ink },
  returnLine: { face: 'regular', size: 7, leading: 3, colour: colours.quiet },
  mark: { face: 'bold', size: 26, leading: 10, colour: colours.accent },
  markName: { face: 'regular', size: 10.5, leading: 4.6, colour: colours.accent },
  pageStamp: { face: 'bold', size: 9, leading: 4.2, colour: colours.stamp },
  stamp: { face: 'bold', size: 62, leading: 20, colour: colours.stamp },
} as const satisfies Record<string, TextStyle>;

type Styled =
  | 'body'
  | 'quiet'
  | 'heading1'
  | 'heading2'
  | 'label'
  | 'value'
  | 'keyLabel'
  | 'keyValue'
  | 'infoLabel'
  | 'infoValue'
  | 'footer';

/** How a letter looks in one print. Lengths in millimetres. */
export interface Look {
  readonly styles: Readonly<Record<Styled, TextStyle>>;
  /** Width of the labels in a table of facts. */
  readonly labelWidth: number;
  /** What is short stands below its label instead of beside it, and key facts below one another. */
  readonly stacked: boolean;
  /** Last line that the body may use. */
  readonly bodyBottom: number;
  readonly footerTop: number;
  /** From one column of the footer to the next. */
  readonly footerColumn: number;
  /** Line of the footer, from 0, at whose end the page number stands. */
  readonly pageNumberLine: number;
}

const normal: Look = {
  styles: {
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
    footer: { face: 'regular', size: 7.5, leading: 3.5, colour: colours.quiet },
  },
  labelWidth: 62,
  stacked: false,
  bodyBottom: 271,
  footerTop: 277,
  footerColumn: 48,
  pageNumberLine: 0,
};

/** Text and facts have at least 14 points, as for people with low vision, and all of it full ink. */
const large: Look = {
  styles: {
    body: { face: 'regular', size: 16, leading: 7.6, colour: colours.ink },
    quiet: { face: 'regular', size: 14, leading: 6.7, colour: colours.ink },
    heading1: { face: 'bold', size: 22, leading: 10, colour: colours.ink },
    heading2: { face: 'bold', size: 17, leading: 8, colour: colours.ink },
    label: { face: 'regular', size: 14, leading: 7, colour: colours.ink },
    value: { face: 'bold', size: 16, leading: 7, colour: colours.ink },
    keyLabel: { face: 'regular', size: 14, leading: 6.6, colour: colours.ink },
    keyValue: { face: 'bold', size: 20, leading: 10, colour: colours.ink },
    infoLabel: { face: 'regular', size: 11, leading: 4.8, colour: colours.ink },
    infoValue: { face: 'regular', size: 14, leading: 6, colour: colours.ink },
    footer: { face: 'regular', size: 10, leading: 4.4, colour: colours.ink },
  },
  labelWidth: 66,
  stacked: true,
  bodyBottom: 268,
  footerTop: 274,
  footerColumn: 57,
  pageNumberLine: 2,
};

export const lookOf = ({ largePrint }: Pick<LetterModel, 'largePrint'>): Look =>
  largePrint ? large : normal;
