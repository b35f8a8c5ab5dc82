/** Given names by the years in which they were usual; surnames, the frequent ones more than once. */
export interface GivenNames {
  readonly female: readonly string[];
  readonly male: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/u);

/** From this year of birth on. */
export const germanGivenNames: readonly (GivenNames & { readonly from: number })[] = [
  {
    from: 2005,
    female: words(`Mia Emma Hannah Lina Lea Mila Clara Ella Emilia Leni Marie Frieda Ida Greta
      Charlotte Amelie Johanna Luisa Maja Nele Pauline Mathilda Lotta Merle Jette Finja Zoë Chloé Malia`),
    male: words(`Ben Jonas Leon Finn Noah Elias Paul Luis Felix Emil Oskar Anton Jakob Theo Mats
      Levi Moritz Carl Henry Liam Matteo Jannis Fiete Bosse Joris Mika Till Milan Levin`),
  },
  {
    from: 1985,
    female: words(`Laura Lisa Julia Sarah Anna Katharina Lena Vanessa Jana Jessica Franziska Sophie
      Isabel Saskia Svenja Carolin Nadine Miriam Theresa Annika Kristin Wiebke Maren Janina Rieke Anne-Kathrin`),
    male: words(`Jan Lukas Tim Niklas Philipp Sebastian Florian Daniel Tobias Alexander Marcel
      Dennis Kevin Patrick Christoph Simon Jannik Malte Hendrik Björn Lars Torben Sören Momme Jan-Philipp`),
  },
  {
    from: 1960,
    female:
      words(`Sabine Susanne Petra Andrea Claudia Birgit Martina Heike Anja Silke Kerstin Nicole
      Stefanie Sandra Katrin Anke Ute Britta Meike Gudrun Dörte Tanja Bettina Jutta Ines Käthe Marie-Luise`),
    male: words(`Thomas Michael Andreas Stefan Frank Jörg Torsten Jürgen Ralf Uwe Holger Dirk Olaf
      Matthias Martin Kai Sven Carsten Rüdiger Detlef Heiko Götz Volker Ingo Jens Hans-Jörg Karl-Heinz`),
  },
  {
    from: 1800,
    female: words(`Helga Ursula Ingrid Renate Christa Gisela Karin Elfriede Hannelore Edith Ilse
      Waltraud Erika Gerda Irmgard Anneliese Hildegard Rosemarie Käte Lieselotte Elke Bärbel Margarete Marlies`),
    male: words(`Hans Günter Klaus Heinz Horst Werner Gerhard Manfred Dieter Karl Wolfgang Helmut
      Siegfried Kurt Otto Walter Herbert Ernst Friedrich Harald Rolf Peter Bernd Hinrich Götz Hans-Peter Karl-Otto`),
  },
];

export const germanSurnames: readonly string[] = words(`
  Müller Müller Müller Schmidt Schmidt Schneider Fischer Fischer Weber Meyer Meyer Meyer Wagner Becker Schulz
  Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Schröder Neumann Schwarz Zimmermann Braun
  Krüger Krüger Hofmann Hartmann Lange Schmitt Werner Schmitz Krause Meier Meier Lehmann Schmid Schulze Maier
  Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Peters Lang Scholz Möller Möller Weiß Jung
  Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht
  Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel
  Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas
  Voigt Sauer Arnold Wolff Pfeiffer Hansen Hansen Petersen Petersen Jensen Jensen Christiansen Johannsen
  Thomsen Andresen Carstensen Nissen Lorenzen Boysen Feddersen Ketelsen Paulsen Clausen Asmussen Brodersen
  Harms Behrens Ahrens Claußen Lüders Kröger Wulff Stüve Dührkop Kähler Jürgens Lührs Wübbe Oßwald Preuß
  Großmann Süß Heß Strauß Weiss Thieß Böttcher Dörfler Fröhlich Göbel Hübner Jänicke Kößler Löffler Nötzel
  Rößler Stöver Tönnies Ullrich Völkel Wächter Zöllner Kühl Rühmkorf Bäcker Gärtner Höpfner Schönfeld
  Eickhoff Tiedemann Bruhns Dierks Eggers Evers Gerdes Hinrichs Iben Janssen Kruse Lüth Mohr Oldenburg Prien
  Quast Rathje Siemers Timm Vollmer Wiechmann Ziebell Ostermann Reimers Schlüter Brüggemann Steffens`);

export const nobleSurnames: readonly string[] = [
  'von der Heydebrügge',
  'von Sandershagen',
  'zu Ebersteinfels',
  'vom Hofe',
  'von und zu Kranichfeld',
  'zur Mühlen',
  'von dem Bruchsee',
  'Freiherr von Lüttenmoor',
  'Gräfin von Quellenried',
  'auf der Heide',
];

export const titles: readonly string[] = [
  'Dr.',
  'Dr.',
  'Dr.',
  'Dr. med.',
  'Prof. Dr.',
  'Dipl.-Ing.',
];
