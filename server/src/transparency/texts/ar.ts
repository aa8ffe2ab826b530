import type { PrivacyTexts } from './texts';

export const ar: PrivacyTexts = {
  sections: {
    introduction: 'عن هذه المحادثة',
    controller: 'الجهة المسؤولة',
    purposes: 'فيمَ تُستخدم بياناتك',
    collected: 'ما تجمعه المحادثة',
    recipients: 'من يتلقى بياناتك',
    retention: 'مدة الاحتفاظ',
    rights: 'حقوقك',
    withdrawal: 'الموافقة وسحبها',
    complaint: 'الشكاوى',
    more: 'مزيد من المعلومات',
    objection: 'حقك في الاعتراض',
  },
  controller: (c) =>
    `${c.name}، ${c.address}. البريد الإلكتروني: ${c.email}${c.phone ? `. الهاتف: ${c.phone}` : ''}.`,
  dpo: (d) => `مسؤول حماية البيانات: ${d.name ? `${d.name}، ` : ''}${d.email}.`,
  basis: {
    consent: 'موافقتك (المادة 6(1)(أ) من اللائحة العامة لحماية البيانات)',
    contract: 'عقد معك أو التمهيد له (المادة 6(1)(ب) من اللائحة العامة لحماية البيانات)',
    legal_obligation: 'التزام قانوني (المادة 6(1)(ج) من اللائحة العامة لحماية البيانات)',
    vital_interests: 'مصالح حيوية (المادة 6(1)(د) من اللائحة العامة لحماية البيانات)',
    public_task: 'مهمة للمصلحة العامة (المادة 6(1)(هـ) من اللائحة العامة لحماية البيانات)',
    legitimate_interests: 'مصالح مشروعة (المادة 6(1)(و) من اللائحة العامة لحماية البيانات)',
  },
  purpose: (p) =>
    `${p.name}: ${p.description} الأساس: ${p.basis}.${p.interest ? ` مصلحتنا: ${p.interest}` : ''}`,
  category: {
    content: 'ما يُكتب',
    contact: 'بيانات الاتصال',
    identity: 'الاسم والمعرّفات',
    technical: 'بيانات تقنية',
    behaviour: 'استخدام الموقع',
  },
  channel: {
    chat: 'المحادثة',
    email: 'البريد الإلكتروني',
    phone: 'الهاتف',
    sms: 'رسالة نصية',
    post: 'البريد',
    website: 'الموقع',
  },
  collectedAlways:
    'رسائلك وأوقاتها، ولغة المحادثة، والصفحة التي تكتب منها (دون ما يلي علامة الاستفهام)، ونوع متصفحك ونظامك. لا يُحفظ عنوانك على الشبكة.',
  collectedOffline:
    'إذا لم يكن أحد موجودًا وتركت رسالة: بريدك الإلكتروني ليصلك ردنا، واسمك إن ذكرته.',
  collectedAge: 'هل بلغت العمر الذي يسأل عنه النموذج: نعم أو لا.',
  collectedFields: (labels) => `إجاباتك، إن ملأتها، عن: ${labels}.`,
  recipient: (r) =>
    `${r.name} (${r.role}${r.country ? `، ${r.country}` : ''})، من أجل: ${r.purposes}.`,
  role: { processor: 'يعمل لدينا وفق تعليماتنا', controller: 'مسؤول بنفسه' },
  nobodyElse: 'لا أحد غيرنا',
  transfers: (list) => `يُرسل بعضها إلى بلدان أخرى: ${list}.`,
  places: { database: 'قاعدة البيانات', files: 'الملفات', mail: 'خادم البريد' },
  noRecipients: 'لا أحد سوانا ومن يشغّل هذا الموقع لحسابنا.',
  retention: (r) =>
    `${r.name}: ${r.duration} بعد ${r.from === 'chat_end' ? 'نهاية المحادثة' : 'سحب موافقتك'}.`,
  days: (count) => {
    if (count === 1) return 'يوم واحد';
    if (count === 2) return 'يومان';
    const tail = count % 100;
    return tail >= 3 && tail <= 10 ? `${count} أيام` : `${count} يومًا`;
  },
  rights:
    'يمكنك طلب الاطلاع على بياناتك، والحصول على نسخة منها بصيغة شائعة، وتصحيحها، وحذفها، وتقييد استخدامها. استخدم «بياناتي» في المحادثة أو اكتب إلينا.',
  objection:
    'يمكنك في أي وقت الاعتراض، لأسباب تتعلق بوضعك الخاص، على استخدام بياناتك القائم على المصالح المشروعة. ويمكنك الاعتراض على التسويق المباشر في أي وقت دون إبداء سبب. استخدم «بياناتي» في المحادثة أو اكتب إلينا.',
  withdrawal:
    'يمكنك سحب موافقتك في أي وقت من «بياناتي» في المحادثة بضغطة واحدة. ويبقى ما جرى قبل ذلك مشروعًا.',
  noConsentNeeded: 'لست مضطرًا إلى الموافقة على أي شيء لتحادثنا.',
  complaint: (authority) =>
    `يمكنك تقديم شكوى إلى سلطة لحماية البيانات${authority ? `، مثل: ${authority}` : ''}.`,
  policy: 'سياسة الخصوصية',
  card: { asks: (controller) => `تطلب ${controller} موافقتك`, yes: 'نعم', no: 'لا' },
  state: {
    requested: 'سُئل دون جواب',
    not_given: 'لم تُعطَ',
    given: 'مُنحت',
    refused: 'رُفضت',
    withdrawn: 'سُحبت',
    expired: 'انتهت',
    invalidated: 'يجب السؤال من جديد',
  },
  method: {
    prechat_checkbox: 'خانة في النموذج قبل المحادثة',
    chat_statement: 'جواب عن بطاقة في المحادثة',
    preferences: '«بياناتي» في المحادثة',
    import: 'مستورد',
    system: 'من البرنامج',
  },
  receipt: {
    title: 'سجل الموافقة',
    record: 'السجل',
    time: 'الوقت',
    state: 'الجواب',
    purpose: 'الغرض',
    statement: 'النص كما عُرض',
    method: 'طريقة السؤال',
    controller: 'المسؤول',
    basis: 'الأساس القانوني',
    retention: 'الاحتفاظ',
    channel: 'القناة',
    recipients: 'المتلقون',
    expires: 'تنتهي من تلقاء نفسها في',
    notice: (version, sha256) => `إشعار الخصوصية، الإصدار ${version}، SHA-256 ${sha256}`,
    withdraw: 'كيفية السحب',
    exchange: 'السؤال والجواب في المحادثة',
    page: 'الصفحة',
    subject: 'الشخص (اسم مستعار)',
    hash: 'SHA-256 لهذا السجل',
  },
  mail: {
    receiptSubject: 'سجل موافقتك',
    linkSubject: 'بياناتك',
    link: (url, minutes) =>
      `طلب شخص ما، وربما أنت، رابطًا إلى الموافقات الممنوحة بهذا العنوان. يعمل الرابط ${minutes} دقيقة:\n\n${url}\n\nإن لم تكن أنت فلا تفعل شيئًا.`,
  },
  request: {
    access: 'الاطلاع على بياناتك',
    portability: 'نقل البيانات',
    rectification: 'التصحيح',
    erasure: 'الحذف',
    restriction: 'التقييد',
    objection: 'الاعتراض',
    withdrawal: 'سحب الموافقة',
  },
};
