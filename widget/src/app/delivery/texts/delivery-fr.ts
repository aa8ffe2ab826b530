import type { DeliveryMessages } from './messages';

const messages: DeliveryMessages = {
  title: 'Vos fichiers',
  intro:
    'Quelque chose vous a été envoyé. Cela s’ouvre avec le code qui vous a été donné autrement que par ce message, ou avec le mot de passe que vous avez choisi.',
  code: 'Code ou mot de passe',
  codeText: 'Minuscules, espaces et tirets n’ont pas d’importance.',
  empty: 'Veuillez saisir le code.',
  open: 'Ouvrir',
  opening: 'Ouverture…',
  wrong: 'Le code est faux.',
  triesLeft: 'Essais restants : {n}.',
  limited: 'Trop d’essais à la fois. Attendez une minute, puis réessayez.',
  failed: 'Aucune réponse. Vérifiez votre connexion et réessayez.',
  once: 'Le lien s’ouvre une seule fois. Ensuite, les fichiers restent disponibles 30 minutes ; ouvrez-le donc sur l’appareil où vous les voulez.',
  opened: 'C’est ouvert. Vous pouvez récupérer les fichiers jusqu’à {time}.',
  keepOpen:
    'Gardez cette page ouverte jusqu’à ce que vous ayez tout : le lien ne s’ouvre pas une seconde fois.',
  pdf: 'PDF, à lire et à imprimer',
  xlsx: 'Excel, pour trier et filtrer',
  csv: 'CSV, des tableaux pour tout programme',
  json: 'JSON, pour d’autres services',
  download: 'Télécharger',
  again: 'Télécharger à nouveau',
  fetching: 'Récupération…',
  saved: 'Enregistré. Regardez dans vos téléchargements.',
  notSaved: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  none: 'Veuillez ouvrir le lien depuis votre message',
  noneText:
    'Cette page ne garde rien : après un rechargement, il faut rouvrir le lien depuis le message.',
  dead: 'Ce lien n’ouvre plus rien',
  deadText:
    'Il a déjà été ouvert, il est trop ancien ou incomplet, ou le code a été faux trop souvent.',
  over: 'Le délai est passé',
  overText: 'Les fichiers étaient disponibles pendant 30 minutes après l’ouverture du lien.',
  askAgain:
    'Avez-vous encore besoin des fichiers ? Répondez au message qui contenait le lien, ou envoyez-vous à nouveau la conversation depuis le chat, et vous en recevrez un nouveau.',
};

export default messages;
