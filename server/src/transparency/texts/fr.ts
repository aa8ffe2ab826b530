import type { PrivacyTexts } from './texts';

export const fr: PrivacyTexts = {
  sections: {
    introduction: 'À propos de ce chat',
    controller: 'Qui est responsable',
    purposes: 'À quoi servent vos données',
    collected: 'Ce que le chat recueille',
    recipients: 'Qui reçoit vos données',
    retention: 'Durée de conservation',
    rights: 'Vos droits',
    withdrawal: 'Consentement et retrait',
    complaint: 'Réclamations',
    more: 'Pour en savoir plus',
    objection: 'Votre droit d’opposition',
  },
  controller: (c) =>
    `${c.name}, ${c.address}. E-mail : ${c.email}${c.phone ? `. Téléphone : ${c.phone}` : ''}.`,
  dpo: (d) => `Délégué à la protection des données : ${d.name ? `${d.name}, ` : ''}${d.email}.`,
  basis: {
    consent: 'votre consentement (art. 6, par. 1, a) RGPD)',
    contract: 'un contrat avec vous ou sa préparation (art. 6, par. 1, b) RGPD)',
    legal_obligation: 'une obligation légale (art. 6, par. 1, c) RGPD)',
    vital_interests: 'des intérêts vitaux (art. 6, par. 1, d) RGPD)',
    public_task: 'une mission d’intérêt public (art. 6, par. 1, e) RGPD)',
    legitimate_interests: 'des intérêts légitimes (art. 6, par. 1, f) RGPD)',
  },
  purpose: (p) =>
    `${p.name} : ${p.description} Base : ${p.basis}.${p.interest ? ` Notre intérêt : ${p.interest}` : ''}`,
  category: {
    content: 'ce qui est écrit',
    contact: 'coordonnées',
    identity: 'nom et identifiants',
    technical: 'données techniques',
    behaviour: 'utilisation du site',
  },
  channel: {
    chat: 'chat',
    email: 'e-mail',
    phone: 'téléphone',
    sms: 'SMS',
    post: 'courrier',
    website: 'site web',
  },
  collectedAlways:
    'Vos messages et leurs heures, la langue du chat, la page depuis laquelle vous écrivez (sans ce qui suit un point d’interrogation), ainsi que la famille de votre navigateur et de votre système. Votre adresse réseau n’est pas enregistrée.',
  collectedOffline:
    'Si personne n’est là et que vous laissez un message : votre adresse e-mail, pour que notre réponse vous parvienne, et votre nom, si vous l’indiquez.',
  collectedAge: 'Si vous avez l’âge que le formulaire demande : oui ou non.',
  collectedFields: (labels) => `Si vous les remplissez, vos réponses à : ${labels}.`,
  recipient: (r) =>
    `${r.name} (${r.role}${r.country ? `, ${r.country}` : ''}), pour : ${r.purposes}.`,
  role: {
    processor: 'travaille pour nous selon nos instructions',
    controller: 'responsable de son propre traitement',
  },
  nobodyElse: 'personne d’autre',
  transfers: (list) => `Une partie va dans d’autres pays : ${list}.`,
  places: { database: 'base de données', files: 'fichiers', mail: 'serveur de messagerie' },
  noRecipients: 'Personne d’autre que nous et ceux qui exploitent ce site pour nous.',
  retention: (r) =>
    `${r.name} : ${r.duration} après ${r.from === 'chat_end' ? 'la fin du chat' : 'le retrait de votre consentement'}.`,
  days: (count) => (count === 1 ? '1 jour' : `${count} jours`),
  rights:
    'Vous pouvez demander l’accès à vos données, une copie dans un format courant, leur rectification, leur effacement et la limitation de leur utilisation. Utilisez « Mes données » dans le chat ou écrivez-nous.',
  objection:
    'Vous pouvez à tout moment vous opposer, pour des raisons tenant à votre situation particulière, à l’utilisation de vos données fondée sur des intérêts légitimes. Vous pouvez vous opposer à la prospection à tout moment, sans donner de raison. Utilisez « Mes données » dans le chat ou écrivez-nous.',
  withdrawal:
    'Vous pouvez retirer un consentement à tout moment sous « Mes données » dans le chat, d’un seul clic. Ce qui a été fait auparavant reste licite.',
  noConsentNeeded: 'Vous n’avez à consentir à rien pour discuter avec nous.',
  complaint: (authority) =>
    `Vous pouvez introduire une réclamation auprès d’une autorité de protection des données${authority ? `, par exemple : ${authority}` : ''}.`,
  policy: 'Politique de confidentialité',
  card: {
    asks: (controller) => `${controller} demande votre consentement`,
    yes: 'Oui',
    no: 'Non',
  },
  state: {
    requested: 'Demandé, sans réponse',
    not_given: 'Non donné',
    given: 'Donné',
    refused: 'Refusé',
    withdrawn: 'Retiré',
    expired: 'Expiré',
    invalidated: 'À redemander',
  },
  method: {
    prechat_checkbox: 'Case du formulaire avant le chat',
    chat_statement: 'Réponse à une carte dans le chat',
    preferences: '« Mes données » dans le chat',
    import: 'Importé',
    system: 'Par le logiciel',
  },
  receipt: {
    title: 'Preuve de consentement',
    record: 'Enregistrement',
    time: 'Date et heure',
    state: 'Réponse',
    purpose: 'Finalité',
    statement: 'Déclaration, telle qu’affichée',
    method: 'Mode de recueil',
    controller: 'Responsable',
    basis: 'Base légale',
    retention: 'Conservation',
    channel: 'Canal',
    recipients: 'Destinataires',
    expires: 'Prend fin de lui-même le',
    notice: (version, sha256) => `Notice d’information, version ${version}, SHA-256 ${sha256}`,
    withdraw: 'Comment le retirer',
    exchange: 'Question et réponse dans le chat',
    page: 'Page',
    subject: 'Personne (pseudonyme)',
    hash: 'SHA-256 de cet enregistrement',
  },
  mail: {
    receiptSubject: 'Votre preuve de consentement',
    linkSubject: 'Vos données',
    link: (url, minutes) =>
      `Quelqu’un, probablement vous, a demandé un lien vers les consentements donnés sous cette adresse. Il est valable ${minutes} minutes :\n\n${url}\n\nSi ce n’était pas vous, ne faites rien.`,
  },
  request: {
    access: 'Accès à vos données',
    portability: 'Portabilité des données',
    rectification: 'Rectification',
    erasure: 'Effacement',
    restriction: 'Limitation',
    objection: 'Opposition',
    withdrawal: 'Retrait d’un consentement',
  },
};
