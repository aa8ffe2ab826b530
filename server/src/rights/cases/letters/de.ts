import type { LetterTexts } from './texts';

export const de: LetterTexts = {
  salutation: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
  closing: (controller) => `Freundliche Grüße\n${controller}`,
  subject: {
    acknowledgement: (reference) => `Ihre Anfrage ${reference} ist eingegangen`,
    verification: (reference) => `Bitte bestätigen Sie Ihre Anfrage ${reference}`,
    extension: (reference) => `Ihre Anfrage ${reference} dauert länger`,
    refusal: (reference) => `Unsere Antwort auf Ihre Anfrage ${reference}`,
    completion: (reference) => `Unsere Antwort auf Ihre Anfrage ${reference}`,
    nothing_found: (reference) => `Unsere Antwort auf Ihre Anfrage ${reference}`,
    delivery: (reference) => (reference ? `Ihre Daten, Anfrage ${reference}` : 'Ihre Daten'),
    unrestriction: (reference) =>
      reference
        ? `Die Einschränkung Ihrer Daten endet, Anliegen ${reference}`
        : 'Die Einschränkung Ihrer Daten endet',
    blank: (reference) => `Ihre Anfrage ${reference}`,
  },
  promise: (due) => `Unsere Antwort bekommen Sie spätestens am ${due}.`,
  late: (due) =>
    `Unsere Antwort war am ${due} fällig, und Sie haben sie noch nicht. Das tut uns leid; wir antworten nun ohne weitere Verzögerung.`,
  acknowledgement: (w) => [
    `wir haben Ihre Anfrage am ${w.received} erhalten: ${w.kind}. Sie hat das Aktenzeichen ${w.reference}; bitte nennen Sie es, wenn Sie uns schreiben.`,
    w.promise,
  ],
  verification: (w) => [
    `am ${w.received} hat uns jemand, vermutlich Sie, eine Anfrage zu personenbezogenen Daten geschickt: ${w.kind}. Sie hat das Aktenzeichen ${w.reference}.`,
    'Bitte bestätigen Sie mit diesem Link, dass Sie es waren:',
    '{link}',
    'Oder nennen Sie uns diesen Code, wenn wir danach fragen: {code}',
    `Beides gilt ${w.hours} Stunden. Waren Sie es nicht, müssen Sie nichts tun.`,
  ],
  extension: (w) => [
    `wir brauchen für Ihre Anfrage vom ${w.received} (${w.kind}, Aktenzeichen ${w.reference}) mehr Zeit: ${w.months === 1 ? 'einen weiteren Monat' : `${w.months} weitere Monate`}.`,
    `Der Grund: ${w.reason}`,
    w.promise,
  ],
  refusal: (w) => [
    `wir haben Ihre Anfrage vom ${w.received} (${w.kind}, Aktenzeichen ${w.reference}) geprüft und können ihr nicht nachkommen.`,
  ],
  ground: {
    not_identified:
      'Der Grund: Wir konnten nicht feststellen, dass die Anfrage von der Person kommt, um deren Daten es geht (Art. 11 Abs. 2 und Art. 12 Abs. 2 DSGVO). Wenn Sie uns etwas mitteilen, das es zeigt, nehmen wir die Anfrage wieder auf.',
    unfounded: 'Der Grund: Die Anfrage ist offenkundig unbegründet (Art. 12 Abs. 5 DSGVO).',
    excessive:
      'Der Grund: Die Anfrage ist exzessiv, insbesondere weil sie frühere wiederholt (Art. 12 Abs. 5 DSGVO).',
    others_rights:
      'Der Grund: Die Rechte und Freiheiten anderer Personen würden beeinträchtigt (Art. 15 Abs. 4 DSGVO).',
    legal_obligation:
      'Der Grund: Wir sind gesetzlich verpflichtet, die Daten aufzubewahren oder zu verarbeiten (Art. 17 Abs. 3 lit. b DSGVO).',
    legal_claims:
      'Der Grund: Die Daten werden gebraucht, um Rechtsansprüche geltend zu machen, auszuüben oder zu verteidigen (Art. 17 Abs. 3 lit. e, Art. 18 Abs. 2 und Art. 21 Abs. 1 DSGVO).',
    public_interest:
      'Der Grund: Die Daten werden für eine Aufgabe im öffentlichen Interesse gebraucht (Art. 17 Abs. 3, Art. 18 Abs. 2 und Art. 21 Abs. 6 DSGVO).',
  },
  remedies: (authority) =>
    `Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren, insbesondere dort, wo Sie wohnen, arbeiten oder Ihre Rechte verletzt sehen (Art. 77 DSGVO)${authority ? `, zum Beispiel: ${authority}` : ''}. Sie können auch vor Gericht gehen (Art. 79 DSGVO).`,
  completion: (w) => [
    `wir haben getan, worum Sie in Ihrer Anfrage vom ${w.received} gebeten haben (${w.kind}, Aktenzeichen ${w.reference}).`,
    'Fehlt etwas oder stimmt etwas nicht, schreiben Sie uns bitte.',
  ],
  nothing_found: (w) => [
    `wir haben wegen Ihrer Anfrage vom ${w.received} (${w.kind}, Aktenzeichen ${w.reference}) nach Ihren Daten gesucht und in unseren Chats keine gefunden.`,
    'Wenn Sie uns unter einem anderen Namen oder einer anderen Adresse geschrieben haben, teilen Sie es uns mit; dann suchen wir noch einmal.',
  ],
  delivery: (w) => [
    'Ihre Daten liegen bereit. Sie öffnen sie mit diesem Link:',
    '{link}',
    `Er lässt sich einmal öffnen, innerhalb von ${w.hours} Stunden. Sie brauchen dazu einen Code, den Sie von uns auf einem anderen Weg erhalten, oder das Passwort, das Sie gewählt haben.`,
  ],
  unrestriction: () => [
    'Wir haben die Verarbeitung Ihrer Daten eingeschränkt. Wir heben diese Einschränkung nun auf und teilen es Ihnen vorher mit (Art. 18 Abs. 3 DSGVO).',
    'Wenn Sie damit nicht einverstanden sind, schreiben Sie uns bitte.',
  ],
  blank: (w) => [
    `es geht um Ihre Anfrage vom ${w.received} (${w.kind}, Aktenzeichen ${w.reference}).`,
  ],
};
