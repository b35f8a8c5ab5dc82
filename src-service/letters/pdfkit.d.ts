/** What pdfkit 0.20 does and its types do not say. */
// biome-ignore lint/style/noNamespace: pdfkit's types are a namespace, and only merging adds to it.
declare namespace PDFKit.Mixins {
  interface PDFFont {
    /** A font that fontkit has already parsed. */
    registerFont(name: string, font: import('fontkit').Font): this;
  }
  interface StructureElementOptions {
    /** Of a TH: what the header is for. */
    scope?: 'Row' | 'Column';
  }
}
