import type { RequestMessages } from './messages';

const messages: RequestMessages = {
  title: 'Votre demande sur vos données',
  intro:
    'Ici, vous pouvez nous demander quelque chose sur vos propres données, d’où que vous nous ayez écrit. C’est gratuit, et vous n’avez pas à donner de raison.',
  kind: 'Que devons-nous faire ?',
  access: 'M’envoyer une copie de mes données',
  accessText: 'Vous apprenez ce que nous conservons sur vous et à quoi cela sert.',
  portability: 'Me remettre mes données pour les emporter',
  portabilityText:
    'Vous recevez ce que vous nous avez donné sous une forme que d’autres services peuvent lire.',
  rectification: 'Corriger quelque chose',
  rectificationText: 'Écrivez ci-dessous ce qui est faux et ce qu’il faudrait.',
  erasure: 'Supprimer mes données',
  erasureText:
    'Nous supprimons ce que la loi ne nous oblige pas à garder, et vous disons ce qui reste.',
  restriction: 'Garder mes données sans les utiliser pour l’instant',
  restrictionText: 'Par exemple, le temps d’éclaircir un point.',
  objection: 'Ne plus utiliser mes données : je m’y oppose',
  objectionText: 'Vous dites non à un usage qui ne repose pas sur votre accord.',
  withdrawal: 'Retirer un accord que j’ai donné',
  withdrawalText: 'Ce qui a été fait jusque-là reste licite ; ensuite, cela cesse.',
  email: 'Votre adresse e-mail',
  emailText:
    'Celle avec laquelle vous nous avez écrit. Nous y envoyons un lien, pour être sûrs que c’est bien vous.',
  checkEmail: 'Veuillez vérifier cette adresse e-mail.',
  name: 'Votre nom',
  details: 'Avec vos propres mots',
  detailsText:
    'Tout ce qui nous aide à trouver ce dont il s’agit. N’envoyez ni mot de passe ni numéro de carte.',
  optional: 'facultatif',
  use: 'Nous utilisons ce que vous écrivez ici pour traiter votre demande, et le gardons comme preuve de l’avoir fait.',
  policy: 'Politique de confidentialité',
  send: 'Envoyer la demande',
  sending: 'Envoi…',
  failed:
    'Elle n’a pas été envoyée. Vérifiez votre connexion et réessayez. Ce que vous avez écrit est toujours là.',
  refused: 'Elle n’a pas été acceptée. Vérifiez ce que vous avez écrit et réessayez.',
  tooMany:
    'Beaucoup de demandes sont déjà ouvertes pour cette adresse. Veuillez nous écrire directement.',
  limited:
    'Beaucoup de demandes sont venues de votre réseau. Veuillez réessayer dans quelques minutes.',
  sent: 'Nous avons votre demande',
  sentText: 'Encore une étape : confirmez qu’elle vient de vous.',
  sentMail:
    'Un message part vers {email}. Ouvrez le lien qu’il contient et appuyez sur le bouton que vous y verrez. Le lien fonctionne pendant 24 heures.',
  noMail: 'Pas de message après quelques minutes ? Regardez aussi parmi les indésirables.',
  answer: 'Vous aurez une réponse dans un délai d’un mois.',
  reference: 'Référence de votre demande',
  copy: 'Copier',
  copied: 'Copié',
  another: 'Envoyer une autre demande',
  confirm: 'Cette demande vient-elle de vous ?',
  confirmText:
    'Quelqu’un nous a adressé, avec votre adresse, une demande sur vos données. Confirmez que c’était bien vous.',
  password: 'Mot de passe pour vos données',
  passwordText:
    'Si vous avez demandé vos données : choisissez un mot de passe d’au moins 8 caractères, il vous servira à les ouvrir. Nous ne l’envoyons jamais et ne pouvons pas le consulter. Sans mot de passe, nous vous donnons un code par une autre voie.',
  shortPassword: 'Au moins 8 caractères, ou laissez le champ vide.',
  passwordLate:
    'Cette demande avait déjà été confirmée : un mot de passe choisi alors reste valable, celui que vous venez de saisir n’a pas été retenu.',
  passwordKept:
    'Conservez votre mot de passe : il vous faudra pour ouvrir ce que nous vous envoyons.',
  confirmNot:
    'Ce n’était pas vous ? Fermez simplement cette page. Rien n’est communiqué ni modifié.',
  yes: 'Oui, cette demande vient de moi',
  failedConfirm: 'Cela n’a pas fonctionné. Vérifiez votre connexion et réessayez.',
  confirmed: 'Merci, votre demande est confirmée',
  confirmedText:
    'Nous nous mettons au travail. Vous aurez une réponse par e-mail dans un délai d’un mois à compter de votre demande.',
  dead: 'Ce lien ne fonctionne plus',
  deadText:
    'Il est incomplet, date de plus de 24 heures, ou un plus récent l’a remplacé. S’il y a un message plus récent, ouvrez son lien. Vous pouvez aussi renvoyer la demande.',
  again: 'Renvoyer la demande',
};

export default messages;
