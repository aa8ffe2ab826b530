import type { RequestMessages } from './messages';

const messages: RequestMessages = {
  title: 'Ihre Anfrage zu Ihren Daten',
  intro:
    'Hier können Sie etwas zu Ihren eigenen Daten verlangen, gleich von wo aus Sie uns geschrieben haben. Es kostet nichts, und Gründe brauchen Sie nicht zu nennen.',
  kind: 'Was sollen wir tun?',
  access: 'Mir eine Kopie meiner Daten senden',
  accessText: 'Sie erfahren, was wir über Sie gespeichert haben und wozu wir es verwenden.',
  portability: 'Mir meine Daten zum Mitnehmen geben',
  portabilityText:
    'Sie bekommen, was Sie uns gegeben haben, in einem Format, das andere Dienste lesen können.',
  rectification: 'Etwas berichtigen',
  rectificationText: 'Schreiben Sie unten, was falsch ist und wie es richtig wäre.',
  erasure: 'Meine Daten löschen',
  erasureText:
    'Wir löschen, was wir nicht von Gesetzes wegen behalten müssen, und sagen Ihnen, was bleibt.',
  restriction: 'Meine Daten behalten, aber vorerst nicht nutzen',
  restrictionText: 'Zum Beispiel, während etwas geklärt wird.',
  objection: 'Meine Daten nicht mehr nutzen: Ich widerspreche',
  objectionText: 'Sie sagen Nein zu einer Nutzung, die nicht auf Ihrer Einwilligung beruht.',
  withdrawal: 'Eine Einwilligung widerrufen',
  withdrawalText: 'Was bis dahin geschah, bleibt rechtmäßig; von da an endet es.',
  email: 'Ihre E-Mail-Adresse',
  emailText:
    'Die, mit der Sie uns geschrieben haben. Wir senden einen Link dorthin, um sicher zu sein, dass Sie es sind.',
  checkEmail: 'Bitte prüfen Sie diese E-Mail-Adresse.',
  name: 'Ihr Name',
  details: 'In Ihren eigenen Worten',
  detailsText:
    'Alles, was uns hilft zu finden, was Sie meinen. Bitte senden Sie keine Passwörter oder Kartennummern.',
  optional: 'freiwillig',
  use: 'Wir verwenden, was Sie hier schreiben, um Ihre Anfrage zu bearbeiten, und bewahren es als Nachweis darüber auf.',
  policy: 'Datenschutzerklärung',
  send: 'Anfrage senden',
  sending: 'Wird gesendet…',
  failed:
    'Sie wurde nicht gesendet. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Was Sie geschrieben haben, steht noch da.',
  refused:
    'Sie wurde nicht angenommen. Bitte prüfen Sie, was Sie geschrieben haben, und versuchen Sie es noch einmal.',
  tooMany:
    'Zu dieser Adresse sind schon viele Anfragen offen. Bitte schreiben Sie uns unmittelbar.',
  limited:
    'Aus Ihrem Netz kamen viele Anfragen. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  sent: 'Ihre Anfrage ist da',
  sentText: 'Noch ein Schritt: Bitte bestätigen Sie, dass sie von Ihnen ist.',
  sentMail:
    'Eine Mail ist unterwegs an {email}. Öffnen Sie den Link darin und drücken Sie die Schaltfläche, die Sie dort sehen. Der Link gilt 24 Stunden.',
  noMail: 'Nach einigen Minuten keine Mail? Bitte sehen Sie auch im Spam-Ordner nach.',
  answer: 'Sie bekommen innerhalb eines Monats eine Antwort.',
  reference: 'Aktenzeichen Ihrer Anfrage',
  copy: 'Kopieren',
  copied: 'Kopiert',
  another: 'Noch eine Anfrage senden',
  confirm: 'Ist diese Anfrage von Ihnen?',
  confirmText:
    'Jemand hat uns unter Ihrer Adresse eine Anfrage zu Ihren Daten gesendet. Bitte bestätigen Sie, dass Sie das waren.',
  password: 'Passwort für Ihre Daten',
  passwordText:
    'Wenn Sie Ihre Daten angefordert haben: Wählen Sie ein Passwort mit mindestens 8 Zeichen, dann öffnen Sie sie später damit. Wir mailen es nie und können es nicht nachsehen. Ohne Passwort teilen wir Ihnen einen Code auf anderem Weg mit.',
  shortPassword: 'Bitte mindestens 8 Zeichen, oder lassen Sie das Feld leer.',
  passwordLate:
    'Diese Anfrage war schon bestätigt: Ein damals gewähltes Passwort gilt weiter, das jetzt eingegebene wurde nicht übernommen.',
  passwordKept:
    'Bitte bewahren Sie Ihr Passwort auf: Sie brauchen es, um zu öffnen, was wir Ihnen schicken.',
  confirmNot:
    'Das waren nicht Sie? Dann schließen Sie einfach diese Seite. Es wird nichts herausgegeben oder geändert.',
  yes: 'Ja, diese Anfrage ist von mir',
  failedConfirm:
    'Das hat nicht geklappt. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  confirmed: 'Danke, Ihre Anfrage ist bestätigt',
  confirmedText:
    'Wir machen uns an die Arbeit. Innerhalb eines Monats nach Ihrer Anfrage bekommen Sie eine Antwort per E-Mail.',
  dead: 'Dieser Link gilt nicht mehr',
  deadText:
    'Er ist unvollständig, älter als 24 Stunden oder durch einen neueren ersetzt. Gibt es eine neuere Mail, öffnen Sie bitte deren Link. Sie können die Anfrage auch noch einmal senden.',
  again: 'Anfrage noch einmal senden',
};

export default messages;
