import type { KeepGround } from '../../../../protocol';

/** What a receipt says, in one language. `until`: a date, ready to print. */
export interface ReceiptTexts {
  title: string;
  subject: (reference: string) => string;
  hello: string;
  done: (date: string, reference: string) => string;
  deleted: (category: string, count: number) => string;
  anonymised: (category: string, count: number) => string;
  kept: (category: string, count: number, ground: string) => string;
  grounds: Record<KeepGround, string>;
  receivers: (names: string) => string;
  proof: string;
  complaint: string;
  closing: string;
}

const en: ReceiptTexts = {
  title: 'Receipt of erasure',
  subject: (reference) => `Your data was erased (${reference})`,
  hello: 'Hello,',
  done: (date, reference) =>
    `On ${date} we erased the personal data that we held on you in our chats. The reference of this erasure is ${reference}.`,
  deleted: (category, count) => `${category}: ${count} deleted`,
  anonymised: (category, count) => `${category}: ${count} made anonymous`,
  kept: (category, count, ground) => `${category}: ${count} kept – ${ground}`,
  grounds: {
    consent_proof: 'they prove what was agreed to (Art. 7(1) GDPR)',
    objection: 'a code that keeps us from writing to this address again (Art. 21(3) GDPR)',
  },
  receivers: (names) => `We told those who had got data from us: ${names}.`,
  proof:
    'Backups are overwritten in the course of time; if one has to be restored, a register outside of it tells us to repeat this erasure.',
  complaint:
    'You can lodge a complaint with a data protection supervisory authority (Art. 77 GDPR) and go to court (Art. 79 GDPR).',
  closing: 'Kind regards',
};

const de: ReceiptTexts = {
  title: 'Bestätigung der Löschung',
  subject: (reference) => `Ihre Daten wurden gelöscht (${reference})`,
  hello: 'Guten Tag,',
  done: (date, reference) =>
    `am ${date} haben wir die personenbezogenen Daten gelöscht, die wir aus unseren Chats über Sie gespeichert hatten. Das Aktenzeichen dieser Löschung ist ${reference}.`,
  deleted: (category, count) => `${category}: ${count} gelöscht`,
  anonymised: (category, count) => `${category}: ${count} anonymisiert`,
  kept: (category, count, ground) => `${category}: ${count} behalten – ${ground}`,
  grounds: {
    consent_proof: 'sie belegen, worin eingewilligt wurde (Art. 7 Abs. 1 DSGVO)',
    objection:
      'ein Code, der verhindert, dass wir diese Adresse wieder anschreiben (Art. 21 Abs. 3 DSGVO)',
  },
  receivers: (names) =>
    `Wir haben die Empfänger benachrichtigt, die Daten von uns hatten: ${names}.`,
  proof:
    'Sicherungskopien werden mit der Zeit überschrieben; muss eine zurückgespielt werden, sagt uns ein Verzeichnis außerhalb davon, dass diese Löschung zu wiederholen ist.',
  complaint:
    'Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren (Art. 77 DSGVO) und vor Gericht gehen (Art. 79 DSGVO).',
  closing: 'Mit freundlichen Grüßen',
};

const fr: ReceiptTexts = {
  title: 'Attestation d’effacement',
  subject: (reference) => `Vos données ont été effacées (${reference})`,
  hello: 'Bonjour,',
  done: (date, reference) =>
    `Le ${date}, nous avons effacé les données personnelles que nous conservions à votre sujet dans nos discussions. La référence de cet effacement est ${reference}.`,
  deleted: (category, count) => `${category} : ${count} supprimé(s)`,
  anonymised: (category, count) => `${category} : ${count} anonymisé(s)`,
  kept: (category, count, ground) => `${category} : ${count} conservé(s) – ${ground}`,
  grounds: {
    consent_proof: 'preuve de ce qui a été accepté (art. 7, par. 1, RGPD)',
    objection:
      'un code qui nous empêche d’écrire de nouveau à cette adresse (art. 21, par. 3, RGPD)',
  },
  receivers: (names) =>
    `Nous avons informé les destinataires qui avaient reçu des données : ${names}.`,
  proof:
    'Les sauvegardes sont écrasées avec le temps ; si l’une d’elles doit être restaurée, un registre tenu à part nous dit de répéter cet effacement.',
  complaint:
    'Vous pouvez introduire une réclamation auprès d’une autorité de contrôle (art. 77 RGPD) et saisir un tribunal (art. 79 RGPD).',
  closing: 'Cordialement',
};

const es: ReceiptTexts = {
  title: 'Justificante de supresión',
  subject: (reference) => `Sus datos se han suprimido (${reference})`,
  hello: 'Hola:',
  done: (date, reference) =>
    `El ${date} suprimimos los datos personales que teníamos sobre usted en nuestros chats. La referencia de esta supresión es ${reference}.`,
  deleted: (category, count) => `${category}: ${count} suprimido(s)`,
  anonymised: (category, count) => `${category}: ${count} anonimizado(s)`,
  kept: (category, count, ground) => `${category}: ${count} conservado(s) – ${ground}`,
  grounds: {
    consent_proof: 'prueban lo que se aceptó (art. 7.1 RGPD)',
    objection: 'un código que impide que volvamos a escribir a esta dirección (art. 21.3 RGPD)',
  },
  receivers: (names) => `Hemos informado a quienes habían recibido datos nuestros: ${names}.`,
  proof:
    'Las copias de seguridad se sobrescriben con el tiempo; si hay que restaurar una, un registro aparte nos indica que repitamos esta supresión.',
  complaint:
    'Puede presentar una reclamación ante una autoridad de control (art. 77 RGPD) y acudir a los tribunales (art. 79 RGPD).',
  closing: 'Atentamente',
};

const ar: ReceiptTexts = {
  title: 'إيصال المحو',
  subject: (reference) => `تم محو بياناتك (${reference})`,
  hello: 'مرحبًا،',
  done: (date, reference) =>
    `في ${date} محونا البيانات الشخصية التي كنا نحتفظ بها عنك في محادثاتنا. مرجع هذا المحو هو ${reference}.`,
  deleted: (category, count) => `${category}: حُذف ${count}`,
  anonymised: (category, count) => `${category}: أُخفيت هوية ${count}`,
  kept: (category, count, ground) => `${category}: أُبقي ${count} – ${ground}`,
  grounds: {
    consent_proof: 'تثبت ما تمت الموافقة عليه (المادة 7(1) من اللائحة العامة لحماية البيانات)',
    objection: 'رمز يمنعنا من مراسلة هذا العنوان مرة أخرى (المادة 21(3))',
  },
  receivers: (names) => `أبلغنا من تلقوا بيانات منا: ${names}.`,
  proof:
    'تُستبدل النسخ الاحتياطية بمرور الوقت؛ وإذا وجبت استعادة إحداها فإن سجلًا محفوظًا خارجها ينبهنا إلى إعادة هذا المحو.',
  complaint: 'يمكنك تقديم شكوى إلى سلطة حماية البيانات (المادة 77) واللجوء إلى القضاء (المادة 79).',
  closing: 'مع أطيب التحيات',
};

const TEXTS: Record<string, ReceiptTexts> = { en, de, fr, es, ar };

/** Texts of a language, of its base language, or in English. */
export const receiptTexts = (language: string): ReceiptTexts => {
  const known = [language, language.split('-')[0] ?? ''].find((tag) => Object.hasOwn(TEXTS, tag));
  return known === undefined ? en : (TEXTS[known] ?? en);
};
