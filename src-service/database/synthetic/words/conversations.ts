import type { Row } from '../rows.ts';

/** A messenger talk: the member begins, then turns alternate. Everyday matters, never a diagnosis. */
export interface Conversation {
  readonly topic: Row<'thread'>['topic'];
  readonly language: 'de' | 'tr' | 'en';
  /** Member, service centre, member, … */
  readonly turns: readonly string[];
}

const talk = (
  topic: Conversation['topic'],
  language: Conversation['language'],
  ...turns: string[]
): Conversation => ({ topic, language, turns });

export const conversations: readonly Conversation[] = [
  talk(
    'card',
    'de',
    'Guten Tag, meine Gesundheitskarte ist seit gestern nicht mehr auffindbar. Wie bekomme ich eine neue?',
    'Guten Tag, wir haben die verlorene Karte gesperrt. Die neue Karte geht an Ihre hinterlegte Anschrift. Bis dahin hilft Ihnen die Ersatzbescheinigung in der App unter „Profil“.',
    'Danke, das ging ja schnell. Wie lange gilt die Ersatzbescheinigung?',
    'Sie gilt 14 Tage, der Tag der Anforderung zählt mit. Reicht das nicht, melden Sie sich einfach wieder.',
    'Perfekt, vielen Dank!',
  ),
  talk(
    'card',
    'de',
    'Hallo, auf meiner neuen Karte fehlt ein Buchstabe in meinem Nachnamen. Muss ich etwas einsenden?',
    'Guten Tag, danke für den Hinweis. Bitte senden Sie uns ein Foto Ihres Ausweises über „Dokument senden“, dann berichtigen wir den Namen und bestellen die Karte neu.',
    'Habe ich gerade gemacht.',
    'Angekommen, danke. Die Karte ist bestellt.',
  ),
  talk(
    'card',
    'de',
    'Die Praxis sagt, meine Karte lässt sich nicht einlesen. Ich habe morgen früh wieder einen Termin.',
    'Das tut uns leid. Sie finden in der App eine Ersatzbescheinigung zum Vorzeigen. Eine neue Karte haben wir auf Ihren Wunsch bestellt.',
  ),
  talk(
    'card',
    'de',
    'Ich habe meine Ersatzbescheinigungen für dieses Jahr schon alle verbraucht, brauche aber heute noch eine. Was kann ich tun?',
    'Bitte rufen Sie uns kurz an oder kommen Sie in eine Geschäftsstelle. Nach der Legitimation stellen wir Ihnen eine weitere aus.',
    'Gut, ich rufe gleich an.',
  ),
  talk(
    'certificate',
    'de',
    'Ich brauche für meinen Auslandsaufenthalt eine Versicherungsbescheinigung auf Englisch. Geht das über die App?',
    'Ja, Sie finden die Bescheinigung in der App unter „Bescheinigungen“. Auf Wunsch senden wir sie Ihnen auch per Post.',
    'Gefunden, vielen Dank.',
  ),
  talk(
    'certificate',
    'de',
    'Guten Morgen, mein neuer Arbeitgeber möchte eine Mitgliedsbescheinigung. Soll ich die selbst schicken?',
    'Guten Morgen, das ist nicht nötig: Ihr Arbeitgeber erhält sie elektronisch von uns, sobald er Sie angemeldet hat.',
  ),
  talk(
    'certificate',
    'de',
    'Die Bescheinigung für die Hochschule ist laut Uni noch nicht da. Ich habe sie am Montag angefordert.',
    'Die Meldung an die Hochschule geht elektronisch heraus. Wir haben sie heute noch einmal angestoßen.',
    'Super, jetzt ist sie angekommen.',
  ),
  talk(
    'document',
    'de',
    'Ich habe am Wochenende 18 Fotos meiner Quittungen gesendet, sehe sie aber nirgends. Ist etwas angekommen?',
    'Unter Ihrer Nummer ist leider nichts eingegangen: Es gehen höchstens 15 Seiten auf einmal. Bitte senden Sie die Quittungen in zwei Teilen noch einmal.',
    'Ah, okay. Dann in zwei Teilen.',
    'Beide Sendungen sind da. Bitte bewahren Sie die Originale noch zwei Monate auf.',
  ),
  talk(
    'document',
    'de',
    'Können Sie bitte nachsehen, ob die Bescheinigung vom Arbeitgeber lesbar ist? Das Foto war etwas dunkel.',
    'Wir können alles gut lesen, danke.',
  ),
  talk(
    'document',
    'de',
    'Ich finde meine Tracking-ID nicht mehr. Reicht Ihnen das Datum? Gesendet habe ich letzten Donnerstag.',
  ),
  talk(
    'document',
    'de',
    'Brauchen Sie die Geburtsurkunde meiner Tochter im Original?',
    'Nein, ein Foto über die App genügt. Das Original bleibt bei Ihnen.',
    'Gut zu wissen. Sende ich heute Abend.',
  ),
  talk(
    'benefit',
    'de',
    'Wann wird das Kinderkrankengeld für letzte Woche überwiesen? Die Bescheinigung habe ich am Freitag gesendet.',
    'Ihre Bescheinigung ist eingegangen. Es fehlt noch die Angabe Ihres Arbeitgebers, die wir elektronisch angefordert haben.',
    'Alles klar, ich frage dort auch noch einmal nach.',
  ),
  talk(
    'benefit',
    'de',
    'Ich möchte den Stand meines Antrags wissen. In der App steht seit zehn Tagen „in Prüfung“.',
  ),
  talk(
    'benefit',
    'de',
    'Übernehmen Sie einen Teil meines Rückenkurses? Der Anbieter hat eine Zertifizierungsnummer.',
    'Ja, bei zertifizierten Kursen beteiligen wir uns. Bitte senden Sie uns nach dem Kurs die Teilnahmebescheinigung über die App.',
    'Danke für die Auskunft!',
  ),
  talk(
    'benefit',
    'de',
    'Mein zweites Kind kommt im nächsten Frühjahr. Welche Unterlagen brauchen Sie für das Mutterschaftsgeld?',
    'Herzlichen Glückwunsch! Wir brauchen die Bescheinigung über den voraussichtlichen Geburtstermin, die Ihre Praxis ausstellt. Ein Foto über die App genügt.',
  ),
  talk(
    'contribution',
    'de',
    'Ich habe ein neues Konto. Wo kann ich die IBAN ändern?',
    'In der App unter „Profil“, „Bankverbindung“. Die Änderung gilt ab dem nächsten Einzug.',
    'Hat geklappt.',
  ),
  talk(
    'contribution',
    'de',
    'Mein Sohn fängt im Sommer eine Ausbildung an. Bleibt er bei mir familienversichert?',
    'Mit Beginn der Ausbildung wird er selbst Mitglied. Sein Ausbildungsbetrieb meldet ihn an; von Ihnen brauchen wir nichts.',
  ),
  talk(
    'contribution',
    'de',
    'Im letzten Schreiben steht ein Betrag, den ich nicht verstehe. Können Sie mir das bitte erklären?',
  ),
  talk(
    'app',
    'de',
    'Ich habe ein neues Telefon. Muss ich mich für die App wieder neu ausweisen?',
    'Ja, ein neues Gerät wird einmal neu mit Ihrem Ausweis und der PIN des Ausweises verbunden. Ihre Daten sind danach wieder da.',
    'Verstanden, danke.',
  ),
  talk(
    'app',
    'de',
    'Mehr → Technische Daten: Die App schließt sich beim Öffnen des Postfachs. Gerät und Version habe ich angehängt.',
    'Vielen Dank für die Angaben. Bitte installieren Sie das heutige Update; damit ist der Fehler behoben.',
  ),
  talk(
    'app',
    'de',
    'Wo setze ich die PIN meines Personalausweises zurück?',
    'Das geht im Bürgeramt, auch ohne Termin. Wir selbst können diese PIN nicht sehen und nicht ändern.',
    'Schade, aber danke.',
  ),
  talk(
    'other',
    'de',
    'Guten Tag, ich bin umgezogen. Die neue Anschrift habe ich in der App geändert, können Sie bestätigen, dass sie angekommen ist?',
    'Guten Tag, ja, die neue Anschrift ist gespeichert.',
  ),
  talk(
    'other',
    'de',
    'Kann meine Schwester für mich anrufen? Ich bin im Moment viel unterwegs.',
    'Gern, mit einer Vollmacht. Sie können das unterschriebene Formular über die App senden.',
    'Danke, mache ich.',
  ),
  talk(
    'other',
    'de',
    'Ich würde meine Schreiben lieber nur noch elektronisch bekommen. Was muss ich einstellen?',
  ),
  talk(
    'card',
    'tr',
    'Merhaba, sağlık kartımı kaybettim. Yeni kart için ne yapmam gerekiyor?',
    'Merhaba, kayıp kartınızı kapattık. Yeni kart kayıtlı adresinize gönderilecek. Uygulamada „Profil“ bölümünde 14 gün geçerli bir belge bulabilirsiniz.',
    'Çok teşekkür ederim.',
  ),
  talk(
    'document',
    'tr',
    'İyi günler, dün üç sayfa belge gönderdim. Size ulaştı mı?',
    'İyi günler, evet, üç sayfa da bize ulaştı. Lütfen asıllarını iki ay saklayın.',
  ),
  talk('benefit', 'tr', 'Başvurumun durumunu öğrenebilir miyim? Almancam çok iyi değil.'),
  talk(
    'certificate',
    'en',
    'Hello, I need a confirmation of insurance in English for my visa. Can you post it to me?',
    'Hello, yes. We post it to the address we have on file. In the app you can also download it at once.',
    'Great, found it. Thank you!',
  ),
  talk(
    'app',
    'en',
    'Hi, I cannot register with my passport. Is there another way?',
    'Hello, the app needs a German ID card or an eID card with its PIN. Without one you can still send documents and request certificates.',
  ),
  talk(
    'contribution',
    'en',
    'I start a new job next month. Do I have to tell you, or does my employer?',
  ),
];
