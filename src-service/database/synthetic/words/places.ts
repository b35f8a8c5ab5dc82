/** Real pairs of postcode and town, more of them where more of our members live: the north. */
const TOWNS = `
Hamburg: 20095 20099 20144 20146 20148 20249 20251 20253 20255 20257 20259 20355 20357 20359 20457 20535 20537 21029 21073 21075 21107 22041 22043 22045 22081 22085 22111 22115 22117 22143 22147 22159 22177 22297 22301 22303 22305 22307 22309 22335 22391 22415 22453 22457 22523 22525 22547 22559 22587 22607 22761 22763 22765 22767
Norderstedt: 22844 22846 22850
Ahrensburg: 22926
Reinbek: 21465
Pinneberg: 25421
Elmshorn: 25335 25337
Wedel: 22880
Buxtehude: 21614
Stade: 21680
Lüneburg: 21335 21337
Buchholz in der Nordheide: 21244
Kiel: 24103 24105 24114 24143
Lübeck: 23552 23560 23564
Flensburg: 24937 24939
Neumünster: 24534 24537
Schleswig: 24837
Husum: 25813
Heide: 25746
Itzehoe: 25524
Bad Oldesloe: 23843
Eutin: 23701
Ratzeburg: 23909
Mölln: 23879
Westerland/Sylt: 25980
Wyk auf Föhr: 25938
Bremen: 28195 28203 28209 28217 28309 28359
Bremerhaven: 27568 27570
Oldenburg: 26121 26122
Wilhelmshaven: 26382
Emden: 26721
Cuxhaven: 27472
Rostock: 18055 18057 18106
Schwerin: 19053 19055
Wismar: 23966
Stralsund: 18435
Greifswald: 17489
Neubrandenburg: 17033
Hannover: 30159 30161 30419 30449 30625
Braunschweig: 38100 38106
Göttingen: 37073
Osnabrück: 49074
Hildesheim: 31134
Celle: 29221
Wolfsburg: 38440
Berlin: 10115 10243 10405 10551 10585 10717 10827 10969 12043 12107 12203 12435 12555 12619 13055 13187 13347 13403 13507 13585 14050 14129 14163
Potsdam: 14467 14482
Cottbus: 03046
Frankfurt (Oder): 15230
Leipzig: 04103 04109 04229 04315
Dresden: 01067 01099 01309
Chemnitz: 09111
Zwickau: 08056
Görlitz: 02826
Halle (Saale): 06108
Magdeburg: 39104
Erfurt: 99084
Jena: 07743
Weimar: 99423
Köln: 50667 50674 50823 50937 51063
Düsseldorf: 40210 40225 40474
Bonn: 53111 53173
Aachen: 52062
Dortmund: 44135 44227
Essen: 45127 45144
Bochum: 44787
Duisburg: 47051
Wuppertal: 42103
Münster: 48143 48149
Bielefeld: 33602
Paderborn: 33098
Mönchengladbach: 41061
Krefeld: 47798
Siegen: 57072
Frankfurt am Main: 60311 60316 60385 60486 60596
Wiesbaden: 65183
Darmstadt: 64283
Kassel: 34117
Gießen: 35390
Marburg: 35037
Fulda: 36037
Mainz: 55116
Koblenz: 56068
Trier: 54290
Ludwigshafen am Rhein: 67059
Saarbrücken: 66111
Mannheim: 68159 68161
Heidelberg: 69115
Karlsruhe: 76133
Stuttgart: 70173 70182 70372
Tübingen: 72070
Ulm: 89073
Freiburg im Breisgau: 79098
Konstanz: 78462
Heilbronn: 74072
München: 80331 80469 80636 80799 81541 81667 81737
Nürnberg: 90402 90459
Augsburg: 86150
Regensburg: 93047
Würzburg: 97070
Erlangen: 91052
Ingolstadt: 85049
Passau: 94032
Kempten (Allgäu): 87435
Rosenheim: 83022
`;

export interface Place {
  readonly postcode: string;
  readonly town: string;
}

export const places: readonly Place[] = TOWNS.trim()
  .split('\n')
  .flatMap((line) => {
    const [town = '', postcodes = ''] = line.split(': ');
    return postcodes.split(' ').map((postcode) => ({ postcode, town }));
  });

/** Invented streets: one of each, or the two halves of a made-up word. */
export const wholeStreets: readonly string[] = [
  'Am Kranichmoor',
  'An der Silberweide',
  'Zum Lerchenfang',
  'Hinter den Bleichen',
  'Unter den Quitten',
  'Auf dem Sandkamp',
  'Im Haferwinkel',
  'Alte Rübenbahn',
  'Straße der Seiler',
  'Große Netzergasse',
  'Kleine Lotsenstiege',
  'Am Alten Kornspeicher',
  'Sankt-Erasmus-Straße',
  'Bei der Kalkbrücke',
  'Rote Mühle',
  'Op de Wisch',
  'Achtern Diek',
  'Dr.-Wilma-Hold-Straße',
];

export const streetBeginnings: readonly string[] = (
  'Ahornkamp Birkhuhn Brombeer Dachs Eisvogel Erlenkamp Fähr Falken Flachs Ginster Grauwal Hafer ' +
  'Haselmaus Heidelerchen Holunder Hopfen Igel Kiebitz Klee Kork Kranich Küfer Lachs Leinen Linsen ' +
  'Lotsen Löwenzahn Mohn Möwen Nebel Otter Pappelsee Quitten Raps Reepschläger Regenpfeifer Rotkehl ' +
  'Sanddorn Schäfer Schilf Schlehen Seiler Silberweiden Sonnentau Störtebek Tang Ufer Veilchen ' +
  'Wacholder Walnuss Weidenkätzchen Wiesel Zimmerer Zaunkönig'
).split(' ');

export const streetEndings: readonly string[] =
  'straße straße straße straße weg weg weg allee ring gasse platz stieg kamp ufer damm twiete'.split(
    ' ',
  );

export const additions: readonly string[] = [
  'Hinterhaus',
  'Vorderhaus, 3. OG',
  'Aufgang B',
  'Haus 2',
  'Wohnung 14',
  '2. OG links',
  'Souterrain',
];
