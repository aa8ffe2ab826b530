import type { DeliveryMessages } from './messages';

const messages: DeliveryMessages = {
  title: 'Ihre Dateien',
  intro:
    'Etwas wurde Ihnen gesendet. Es öffnet sich mit dem Code, der Ihnen auf anderem Weg als mit dieser Mail genannt wurde, oder mit dem Passwort, das Sie gewählt haben.',
  code: 'Code oder Passwort',
  codeText: 'Kleinbuchstaben, Leerzeichen und Striche machen nichts aus.',
  empty: 'Bitte geben Sie den Code ein.',
  open: 'Öffnen',
  opening: 'Wird geöffnet…',
  wrong: 'Der Code ist falsch.',
  triesLeft: 'Noch mögliche Versuche: {n}.',
  limited:
    'Zu viele Versuche auf einmal. Bitte warten Sie eine Minute und versuchen Sie es noch einmal.',
  failed:
    'Es kam keine Antwort. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  once: 'Der Link öffnet sich einmal. Danach können die Dateien 30 Minuten lang abgerufen werden; öffnen Sie ihn bitte auf dem Gerät, auf dem Sie sie haben möchten.',
  opened: 'Es ist offen. Bis {time} können Sie die Dateien abrufen.',
  keepOpen:
    'Bitte lassen Sie diese Seite offen, bis Sie alles haben: Der Link öffnet sich kein zweites Mal.',
  pdf: 'PDF, zum Lesen und Drucken',
  xlsx: 'Excel, zum Sortieren und Filtern',
  csv: 'CSV, Tabellen für jedes Programm',
  json: 'JSON, für andere Dienste',
  download: 'Herunterladen',
  again: 'Noch einmal herunterladen',
  fetching: 'Wird abgerufen…',
  saved: 'Gespeichert. Bitte sehen Sie in Ihre Downloads.',
  notSaved: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  none: 'Bitte öffnen Sie den Link aus Ihrer Mail',
  noneText:
    'Diese Seite merkt sich nichts: Nach einem Neuladen muss der Link noch einmal aus der Mail geöffnet werden.',
  dead: 'Dieser Link öffnet nichts mehr',
  deadText:
    'Er wurde schon geöffnet, ist zu alt oder unvollständig, oder der Code war zu oft falsch.',
  over: 'Die Zeit ist vorbei',
  overText: 'Die Dateien konnten nach dem Öffnen 30 Minuten lang abgerufen werden.',
  askAgain:
    'Brauchen Sie die Dateien noch? Bitte antworten Sie auf die Mail, mit der der Link kam, oder mailen Sie sich die Unterhaltung im Chat noch einmal, dann bekommen Sie einen neuen.',
};

export default messages;
