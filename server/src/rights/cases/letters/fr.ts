import type { LetterTexts } from './texts';

export const fr: LetterTexts = {
  salutation: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
  closing: (controller) => `Cordialement\n${controller}`,
  subject: {
    acknowledgement: (reference) => `Votre demande ${reference} est arrivée`,
    verification: (reference) => `Merci de confirmer votre demande ${reference}`,
    extension: (reference) => `Votre demande ${reference} prend plus de temps`,
    refusal: (reference) => `Notre réponse à votre demande ${reference}`,
    completion: (reference) => `Notre réponse à votre demande ${reference}`,
    nothing_found: (reference) => `Notre réponse à votre demande ${reference}`,
    delivery: (reference) => (reference ? `Vos données, demande ${reference}` : 'Vos données'),
    unrestriction: (reference) =>
      reference
        ? `La limitation de vos données prend fin, demande ${reference}`
        : 'La limitation de vos données prend fin',
    blank: (reference) => `Votre demande ${reference}`,
  },
  promise: (due) => `Vous aurez notre réponse au plus tard le ${due}.`,
  late: (due) =>
    `Notre réponse était due le ${due} et vous ne l’avez pas encore. Nous en sommes désolés ; nous répondons sans plus attendre.`,
  acknowledgement: (w) => [
    `Nous avons reçu votre demande le ${w.received} : ${w.kind}. Sa référence est ${w.reference} ; merci de l’indiquer quand vous nous écrivez.`,
    w.promise,
  ],
  verification: (w) => [
    `Le ${w.received}, quelqu’un, sans doute vous, nous a envoyé une demande au sujet de données personnelles : ${w.kind}. Sa référence est ${w.reference}.`,
    'Merci de confirmer avec ce lien que c’était bien vous :',
    '{link}',
    'Ou donnez-nous ce code quand nous vous le demanderons : {code}',
    `Les deux sont valables ${w.hours} heures. Si ce n’était pas vous, vous n’avez rien à faire.`,
  ],
  extension: (w) => [
    `Il nous faut plus de temps pour votre demande du ${w.received} (${w.kind}, référence ${w.reference}) : ${w.months === 1 ? 'un mois supplémentaire' : `${w.months} mois supplémentaires`}.`,
    `La raison : ${w.reason}`,
    w.promise,
  ],
  refusal: (w) => [
    `Nous avons examiné votre demande du ${w.received} (${w.kind}, référence ${w.reference}) et ne pouvons pas y donner suite.`,
  ],
  ground: {
    not_identified:
      'La raison : nous n’avons pas pu établir que la demande vient de la personne dont il s’agit (art. 11, par. 2, et art. 12, par. 2, du RGPD). Si vous pouvez nous communiquer un élément qui le montre, nous reprendrons la demande.',
    unfounded: 'La raison : la demande est manifestement infondée (art. 12, par. 5, du RGPD).',
    excessive:
      'La raison : la demande est manifestement excessive, notamment parce qu’elle en répète de précédentes (art. 12, par. 5, du RGPD).',
    others_rights:
      'La raison : cela porterait atteinte aux droits et libertés d’autres personnes (art. 15, par. 4, du RGPD).',
    legal_obligation:
      'La raison : la loi nous oblige à conserver ou à traiter ces données (art. 17, par. 3, point b, du RGPD).',
    legal_claims:
      'La raison : ces données sont nécessaires à la constatation, à l’exercice ou à la défense de droits en justice (art. 17, par. 3, point e, art. 18, par. 2, et art. 21, par. 1, du RGPD).',
    public_interest:
      'La raison : ces données sont nécessaires à une mission d’intérêt public (art. 17, par. 3, art. 18, par. 2, et art. 21, par. 6, du RGPD).',
  },
  remedies: (authority) =>
    `Vous pouvez introduire une réclamation auprès d’une autorité de protection des données, notamment là où vous habitez, où vous travaillez ou où vous estimez que vos droits ont été violés (art. 77 du RGPD)${authority ? `, par exemple : ${authority}` : ''}. Vous pouvez aussi saisir la justice (art. 79 du RGPD).`,
  completion: (w) => [
    `Nous avons fait ce que vous demandiez le ${w.received} (${w.kind}, référence ${w.reference}).`,
    'S’il manque quelque chose ou si quelque chose est inexact, merci de nous écrire.',
  ],
  nothing_found: (w) => [
    `À la suite de votre demande du ${w.received} (${w.kind}, référence ${w.reference}), nous avons cherché vos données et n’en avons trouvé aucune dans nos discussions.`,
    'Si vous nous avez écrit sous un autre nom ou une autre adresse, dites-le-nous et nous chercherons de nouveau.',
  ],
  delivery: (w) => [
    'Vos données sont prêtes. Vous pouvez les ouvrir avec ce lien :',
    '{link}',
    `Il s’ouvre une seule fois, dans les ${w.hours} heures. Il vous faut aussi un code, que nous vous donnons par une autre voie, ou le mot de passe que vous avez choisi.`,
  ],
  unrestriction: () => [
    'Nous avons limité le traitement de vos données. Nous allons lever cette limitation et vous en informons au préalable (art. 18, par. 3, RGPD).',
    'Si vous n’êtes pas d’accord, écrivez-nous.',
  ],
  blank: (w) => [
    `Il s’agit de votre demande du ${w.received} (${w.kind}, référence ${w.reference}).`,
  ],
};
