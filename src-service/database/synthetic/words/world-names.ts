import type { GivenNames } from './german-names.ts';

/** Names of the many languages of our members, in the letters of DIN 91379. */
export interface Culture extends GivenNames {
  readonly surnames: readonly string[];
  /** Language some of them prefer; BCP 47. */
  readonly language: string;
}

const words = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll('_', ' '));
const culture = (language: string, female: string, male: string, surnames: string): Culture => ({
  language,
  female: words(female),
  male: words(male),
  surnames: words(surnames),
});

export const cultures = {
  turkish: culture(
    'tr',
    'Ayşe Fatma Elif Zeynep Emine Hatice Gülşen Çiğdem Şule Özlem Nilüfer Büşra Tuğba Sıla İpek',
    'Mehmet Mustafa Ahmet Hüseyin Oğuzhan Çağatay Şükrü Ömer Yiğit Barış Ertuğrul İbrahim Gökhan Işık',
    'Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Arslan Doğan Kılıç Aslan Çetin Koç Güneş Işık Türkoğlu Ağaoğlu Bozdağ Gündoğdu',
  ),
  polish: culture(
    'pl',
    'Agnieszka Katarzyna Małgorzata Łucja Zofia Bożena Jadwiga Żaneta Grażyna Świętosława Elżbieta',
    'Paweł Łukasz Krzysztof Michał Stanisław Wojciech Zdzisław Bogusław Świętopełk Rafał Mieczysław',
    'Nowak Kowalczyk Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jabłoński Król Wróbel Ścibor Źrałka Łoś Gałązka Ćwik',
  ),
  arabic: culture(
    'ar',
    "Fāṭima Amina ʿĀʾiša Nour Zaynab Maryam Rānyā Ḥanān Samira Yasmin Šayma' Hiba",
    'Muḥammad Ahmad Ḫālid ʿAlī Yūsuf Ġassān Ṭāriq Omar Mahmoud Hassan Bilāl Ṣāliḥ',
    'al-Ḥaddād Al_Khatib El-Sayed Abū_Zayd Haddad Mansour Nasser al-Ġazālī Ben_Ali Bouazizi Al-Rashid Khalil aṭ-Ṭawīl Darwīš Qāsim',
  ),
  russian: culture(
    'ru',
    "Ol'ga Tat'jana Natal'ja Svetlana Ekaterina Irina Ljudmila Anastasija Galina Ėl'vira Polina",
    "Aleksej Dmitrij Sergej Igor' Vladimir Jurij Anatolij Evgenij Aleksandr Fëdor Ėduard",
    "Ivanova Petrov Ščerbakov Kuznecov Žukov Čajkovskij Sokolov Juščenko Ševčenko Solov'ëv Grigor'ev Bondarenko Kovalenko Tkačenko",
  ),
  romanian: culture(
    'ro',
    'Ioana Mărioara Ștefania Anișoara Cătălina Ruxandra Țuțu Lăcrămioara Raluca Mihaela',
    'Ștefan Ionuț Răzvan Cătălin Mihăiță Gheorghe Bogdan Vlăduț Andrei Dragoș',
    'Popescu Ionescu Țepeș Stănescu Brâncuși Mureșan Dumitrașcu Ciobanu Rusu Crăciun Bălan Șerban Vîlcu',
  ),
  vietnamese: culture(
    'vi',
    'Thị_Hồng Thị_Ngọc_Ánh Thùy_Dương Thị_Lan_Hương Bích_Phượng Mỹ_Lệ Thị_Tuyết Quỳnh_Như Diễm_Quyên',
    'Văn_Dũng Đức_Anh Hữu_Phước Quốc_Việt Minh_Tuấn Xuân_Trường Đình_Khôi Trọng_Nghĩa Bảo_Lộc',
    'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn',
  ),
  italian: culture(
    'it',
    'Giulia Chiara Francesca Niccolò-Maria Beatrice Noemi Giò Lucia Alessia Mariù',
    'Giuseppe Niccolò Matteo Lorenzo Salvatore Nicolò Calogero Vincenzo Davide Raffaele',
    "D'Angelo De_Luca Lo_Cascio Dell'Acqua Ferraù Cantù Nicolò Bianchi Esposito Mulè Greco Foà Dalla_Torre",
  ),
  iberian: culture(
    'es',
    'María_José Begoña Íñiga Conceição Inês Nuria Ainhoa Assunção Mercè Lúcia',
    'José João Íñigo Ángel Simão Gonçalo Agustín Raül Antônio Tomás Iñaki',
    'García_Márquez Núñez Ibáñez Muñoz dos_Santos da_Conceição Gonçalves Magalhães Peña_y_Lillo Güell Puig_i_Cadafalch Araújo Simões',
  ),
  french: culture(
    'fr',
    'Françoise Hélène Zoé Anaïs Maëlle Cécile Geneviève Loïse Clémence Aïcha',
    'François Benoît Jérôme Loïc Noël Maël Gaëtan Théodore Étienne Rémi',
    "Lefèvre Lemaître de_La_Fontaine L'Hôpital Cœurderoy Noëlle D'Artagnan Ébrard Gauthier Haüy Bœuf",
  ),
  greek: culture(
    'el',
    'Elénī Geōrgía María Vasilikī́ Aikaterínī Sofía Christína Iōánna',
    'Geṓrgios Iōánnīs Dīmī́trios Kōnstantínos Nikólaos Panagiṓtīs Vasíleios',
    'Papadópoulos Nikolaḯdīs Geōrgíou Oikonómou Vlachópoulos Karagiánnīs Dīmītríou Makrī́s',
  ),
  southSlavic: culture(
    'sr',
    'Željka Đurđica Anđela Snežana Tijana Nataša Živana Ljubica Jasmina Špela',
    'Đorđe Željko Miloš Aleksandar Saša Ćiril Dražen Njegoš Haris Mirza Žiga',
    'Horvat Kovačević Babić Đurić Živković Hadžić Šarić Čolić Begović Petrović Jokić Đukić Žnidaršič Kovač Hodžić',
  ),
  albanian: culture(
    'sq',
    'Shqipe Besë Arjeta Vjollcë Drita Mirëlinda Teutë Blerta',
    'Arbër Gëzim Besnik Çlirim Valdrin Flakërim Agron Ilir',
    'Krasniqi Hoxha Gashi Berisha Bytyçi Çela Morina Kelmëndi Shala Rexhëpi',
  ),
  nordic: culture(
    'da',
    'Sólveig Guðrún Ásta Þórdís Åse Bjørg Maj-Britt Sigrún Ragnheiður Øydis',
    'Þorsteinn Guðmundur Bjørn Åke Søren Sæmundur Östen Håkon Eiríkur Ægir',
    'Jónsdóttir Guðmundsson Þórðarson Sørensen Ødegård Åkesson Møller Ægisdóttir Bjørnson Hjälmqvist Kjær Nygård',
  ),
  baltic: culture(
    'lt',
    'Rūta Žydrūnė Ieva Liepa Līga Agnė Eglė Kristīne Ģertrūde Jūratė',
    'Žygimantas Jānis Andrius Mindaugas Ģirts Kęstutis Ēriks Vytautas Ņikita Dzintars',
    'Kazlauskas Bērziņš Žukauskaitė Kalniņa Ozoliņš Paukštė Šimkūnaitė Ķirsons Grīnbergs Mikuļskis Tamm Põder Kõiv Vähi',
  ),
  czech: culture(
    'cs',
    'Tereza Božena Anežka Ľudmila Zdeňka Kateřina Růžena Žofie Jiřina',
    'Jiří Tomáš Ľubomír Řehoř Zdeněk Ondřej Štěpán Vít Bořek',
    'Novák Dvořáková Procházka Černý Kučera Veselá Horáček Kříž Šťastný Ďurica Hudák Ťažký Maňák Řezníčková',
  ),
  hungarian: culture(
    'hu',
    'Erzsébet Ágnes Tünde Enikő Ildikó Zsófia Gyöngyi Virág',
    'László Győző Ödön Zoltán Dezső Attila Sándor Jenő Örs',
    'Nagy Szőke Tóth Erdős Vörös Kővári Fülöp Gyűrűs Őze Bíró Balázs',
  ),
  westAfrican: culture(
    'en',
    'Adébáyọ Ngọzi Ṣadé Abena Afíá Chiọma Fọlákẹ Adwoa',
    'Olúṣẹgun Kwame Chukwuemeka Kofi Táíwò Ọláwálé Ẹniọlá Uzọma',
    'Ọláńrewájú Mensah Okonkwọ Adéyẹmí Boateng Owusu Ṣóyínká Asante Ọbásanjọ',
  ),
  dutch: culture(
    'nl',
    'Anneke Saskia Maartje Renée Fenna Noor Daniëlle Chloë',
    'Jeroen Pieter Daniël Bastiaan Noë Ruben Thijs Joël',
    "van_den_Berg de_Vries 't_Hooft van_'t_Hek ter_Horst Beijer Coördes de_Groot van_der_Meer IJsselstein",
  ),
  english: culture(
    'en',
    'Siân Zoë Gráinne Róisín Aoife Grace Chloë Hannah',
    'Seán Ciarán Pádraig James Oisín Owain Dáithí Michael',
    "O'Brien O’Sullivan McDonald Ó_Súilleabháin Smith-Jones Ní_Bhriain D'Arcy Fitzgerald Llŷr St._John",
  ),
  maltese: culture(
    'mt',
    'Ġorġa Ċettina Żeża Marija Ġiġa',
    'Ġanni Ċensu Żeppi Ħanni Ġużè',
    'Ħaż-Żebbuġ Borġ Zaħra Għaxaq Żammit Buħaġiar Ċini',
  ),
} as const satisfies Record<string, Culture>;

export type CultureName = 'german' | keyof typeof cultures;

/** How often each occurs among a hundred households. */
export const cultureWeights: Readonly<Record<CultureName, number>> = {
  german: 73,
  turkish: 5,
  polish: 4,
  arabic: 3,
  russian: 3,
  romanian: 1.5,
  vietnamese: 1,
  italian: 1.5,
  iberian: 1.2,
  french: 0.7,
  greek: 0.8,
  southSlavic: 2,
  albanian: 0.8,
  nordic: 0.6,
  baltic: 0.5,
  czech: 0.7,
  hungarian: 0.6,
  westAfrican: 0.6,
  dutch: 0.5,
  english: 0.5,
  maltese: 0.2,
};
