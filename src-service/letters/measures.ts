/** DIN 5008 form B, in millimetres from the upper left corner of an A4 page. */
export const din5008 = {
  page: { width: 210, height: 297 },
  /** Visible through the window of an envelope: return line and notes above, address below. */
  addressField: {
    left: 20,
    top: 45,
    width: 85,
    height: 45,
    notesHeight: 17.7,
    addressHeight: 27.3,
  },
  textLeft: 25,
  textRight: 190,
  infoBlockLeft: 125,
  infoBlockTop: 50,
  bodyTop: 98.5,
  foldMarks: [105, 210],
  holeMark: 148.5,
} as const;

const POINTS_PER_MM = 72 / 25.4;
export const toPoints = (mm: number): number => mm * POINTS_PER_MM;
export const toMillimetres = (points: number): number => points / POINTS_PER_MM;
