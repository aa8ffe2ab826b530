import { consentStateOf, type StoredConsent } from '../../../../protocol';
import { privacyTexts } from '../texts';

/** One line of a receipt or proof: what it is, and what it says. */
export interface ProofLine {
  label: string;
  value: string;
}

const utc = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;

/** What a record says, in its own language, in the order of reading; receipt and PDF are made of the same lines (R7). */
export const proofLines = ({ record, sha256 }: StoredConsent): ProofLine[] => {
  const t = privacyTexts(record.language);
  const { purpose, exchange } = record;
  const lines: (ProofLine | undefined)[] = [
    { label: t.receipt.state, value: t.state[consentStateOf(record)] },
    { label: t.receipt.time, value: utc(record.at) },
    { label: t.receipt.purpose, value: `${purpose.name}. ${purpose.description}` },
    { label: t.receipt.statement, value: purpose.statement },
    { label: t.receipt.method, value: t.method[record.method] },
    exchange && {
      label: t.receipt.exchange,
      value: [
        `#${exchange.promptSeq}: ${exchange.prompt}`,
        ...(exchange.answerSeq === undefined
          ? []
          : [`#${exchange.answerSeq}: ${exchange.answer ?? ''}`]),
      ].join('\n'),
    },
    {
      label: t.receipt.controller,
      value: t.controller(record.controller),
    },
    { label: t.receipt.basis, value: t.basis[purpose.lawfulBasis] },
    {
      label: t.receipt.retention,
      value: t.retention({
        name: purpose.name,
        duration: t.days(purpose.retention.days),
        from: purpose.retention.from,
      }),
    },
    purpose.channel && { label: t.receipt.channel, value: t.channel[purpose.channel] },
    purpose.recipients.length > 0
      ? {
          label: t.receipt.recipients,
          value: purpose.recipients.map(({ name, role }) => `${name} (${t.role[role]})`).join('\n'),
        }
      : undefined,
    record.expiresAt ? { label: t.receipt.expires, value: utc(record.expiresAt) } : undefined,
    { label: t.receipt.withdraw, value: record.withdrawal },
    record.pageUrl ? { label: t.receipt.page, value: record.pageUrl } : undefined,
    { label: t.receipt.subject, value: record.subject.id },
    { label: t.receipt.record, value: record.recordId },
    { label: t.receipt.hash, value: sha256 },
  ];
  return lines.filter((line) => line !== undefined);
};

/** A receipt as plain text: what a person can copy, keep or be mailed (R6). */
export const receiptText = (stored: StoredConsent): string => {
  const t = privacyTexts(stored.record.language);
  const { notice } = stored.record;
  return [
    t.receipt.title,
    ...proofLines(stored).map(({ label, value }) => `${label}:\n${value}`),
    ...(notice ? [t.receipt.notice(notice.version, notice.sha256), notice.text] : []),
  ].join('\n\n');
};
