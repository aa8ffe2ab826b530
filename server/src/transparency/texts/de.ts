import type { PrivacyTexts } from './texts';

export const de: PrivacyTexts = {
  sections: {
    introduction: 'Über diesen Chat',
    controller: 'Wer verantwortlich ist',
    purposes: 'Wofür Ihre Daten verwendet werden',
    collected: 'Was der Chat erfasst',
    recipients: 'Wer Ihre Daten erhält',
    retention: 'Wie lange sie aufbewahrt werden',
    rights: 'Ihre Rechte',
    withdrawal: 'Einwilligung und Widerruf',
    complaint: 'Beschwerde',
    more: 'Weitere Informationen',
    objection: 'Ihr Widerspruchsrecht',
  },
  controller: (c) =>
    `${c.name}, ${c.address}. E-Mail: ${c.email}${c.phone ? `. Telefon: ${c.phone}` : ''}.`,
  dpo: (d) => `Datenschutzbeauftragte Person: ${d.name ? `${d.name}, ` : ''}${d.email}.`,
  basis: {
    consent: 'Ihre Einwilligung (Art. 6 Abs. 1 lit. a DSGVO)',
    contract: 'ein Vertrag mit Ihnen oder dessen Anbahnung (Art. 6 Abs. 1 lit. b DSGVO)',
    legal_obligation: 'eine rechtliche Verpflichtung (Art. 6 Abs. 1 lit. c DSGVO)',
    vital_interests: 'lebenswichtige Interessen (Art. 6 Abs. 1 lit. d DSGVO)',
    public_task: 'eine Aufgabe im öffentlichen Interesse (Art. 6 Abs. 1 lit. e DSGVO)',
    legitimate_interests: 'berechtigte Interessen (Art. 6 Abs. 1 lit. f DSGVO)',
  },
  purpose: (p) =>
    `${p.name}: ${p.description} Grundlage: ${p.basis}.${p.interest ? ` Unser Interesse: ${p.interest}` : ''}`,
  category: {
    content: 'was geschrieben wird',
    contact: 'Kontaktdaten',
    identity: 'Name und Kennungen',
    technical: 'technische Daten',
    behaviour: 'Nutzung der Website',
  },
  channel: {
    chat: 'Chat',
    email: 'E-Mail',
    phone: 'Telefon',
    sms: 'SMS',
    post: 'Post',
    website: 'Website',
  },
  collectedAlways:
    'Ihre Nachrichten mit ihren Zeiten, die Sprache des Chats, die Seite, von der Sie schreiben (ohne das, was nach einem Fragezeichen folgt), sowie die Art Ihres Browsers und Systems. Ihre Netzwerkadresse wird nicht gespeichert.',
  collectedOffline:
    'Wenn niemand da ist und Sie eine Nachricht hinterlassen: Ihre E-Mail-Adresse, damit unsere Antwort Sie erreicht, und Ihr Name, falls Sie ihn angeben.',
  collectedAge: 'Ob Sie das Alter haben, nach dem das Formular fragt: ja oder nein.',
  collectedFields: (labels) => `Falls Sie sie ausfüllen, Ihre Antworten auf: ${labels}.`,
  recipient: (r) =>
    `${r.name} (${r.role}${r.country ? `, ${r.country}` : ''}), für: ${r.purposes}.`,
  role: {
    processor: 'arbeitet in unserem Auftrag nach unserer Weisung',
    controller: 'selbst verantwortlich',
  },
  nobodyElse: 'niemanden sonst',
  transfers: (list) => `Ein Teil davon geht in andere Länder: ${list}.`,
  places: { database: 'Datenbank', files: 'Dateien', mail: 'Mailserver' },
  noRecipients: 'Niemand außer uns und denen, die diese Website für uns betreiben.',
  retention: (r) =>
    `${r.name}: ${r.duration} nach ${r.from === 'chat_end' ? 'dem Ende des Chats' : 'dem Widerruf Ihrer Einwilligung'}.`,
  days: (count) => (count === 1 ? '1 Tag' : `${count} Tage`),
  rights:
    'Sie können Auskunft über Ihre Daten, eine Kopie in einem gängigen Format, Berichtigung, Löschung und Einschränkung der Verarbeitung verlangen. Nutzen Sie dafür „Meine Daten“ im Chat oder schreiben Sie uns.',
  objection:
    'Sie können der Verwendung Ihrer Daten, die auf berechtigten Interessen beruht, jederzeit aus Gründen widersprechen, die sich aus Ihrer besonderen Situation ergeben. Direktwerbung können Sie jederzeit ohne Angabe von Gründen widersprechen. Nutzen Sie dafür „Meine Daten“ im Chat oder schreiben Sie uns.',
  withdrawal:
    'Sie können eine Einwilligung jederzeit unter „Meine Daten“ im Chat mit einem Klick widerrufen. Was bis dahin geschehen ist, bleibt rechtmäßig.',
  noConsentNeeded: 'Um mit uns zu chatten, müssen Sie in nichts einwilligen.',
  complaint: (authority) =>
    `Sie können sich bei einer Datenschutzaufsicht beschweren${authority ? `, zum Beispiel: ${authority}` : ''}.`,
  policy: 'Datenschutzerklärung',
  card: {
    asks: (controller) => `${controller} bittet um Ihre Einwilligung`,
    yes: 'Ja',
    no: 'Nein',
  },
  state: {
    requested: 'Gefragt, nicht beantwortet',
    not_given: 'Nicht erteilt',
    given: 'Erteilt',
    refused: 'Abgelehnt',
    withdrawn: 'Widerrufen',
    expired: 'Abgelaufen',
    invalidated: 'Muss erneut gefragt werden',
  },
  method: {
    prechat_checkbox: 'Kästchen im Formular vor dem Chat',
    chat_statement: 'Antwort auf eine Karte im Chat',
    preferences: '„Meine Daten“ im Chat',
    import: 'Importiert',
    system: 'Durch die Software',
  },
  receipt: {
    title: 'Einwilligungsnachweis',
    record: 'Eintrag',
    time: 'Zeitpunkt',
    state: 'Antwort',
    purpose: 'Zweck',
    statement: 'Erklärung, wie sie gezeigt wurde',
    method: 'Wie gefragt wurde',
    controller: 'Verantwortlich',
    basis: 'Rechtsgrundlage',
    retention: 'Aufbewahrung',
    channel: 'Kanal',
    recipients: 'Empfänger',
    expires: 'Endet von selbst am',
    notice: (version, sha256) => `Datenschutzhinweis, Fassung ${version}, SHA-256 ${sha256}`,
    withdraw: 'So widerrufen Sie',
    exchange: 'Frage und Antwort im Chat',
    page: 'Seite',
    subject: 'Person (Pseudonym)',
    hash: 'SHA-256 dieses Eintrags',
  },
  mail: {
    receiptSubject: 'Ihr Einwilligungsnachweis',
    linkSubject: 'Ihre Daten',
    link: (url, minutes) =>
      `Jemand, vermutlich Sie, hat einen Link zu den Einwilligungen angefordert, die unter dieser Adresse erteilt wurden. Er gilt ${minutes} Minuten:\n\n${url}\n\nWaren Sie es nicht, müssen Sie nichts tun.`,
  },
  request: {
    access: 'Auskunft über Ihre Daten',
    portability: 'Datenübertragbarkeit',
    rectification: 'Berichtigung',
    erasure: 'Löschung',
    restriction: 'Einschränkung',
    objection: 'Widerspruch',
    withdrawal: 'Widerruf einer Einwilligung',
  },
};
