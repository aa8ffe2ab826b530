import { fetchFile } from '../../../foundation/ui';

export const PROOF_FORMATS = ['pdf', 'json'] as const;
export type ProofFormat = (typeof PROOF_FORMATS)[number];

/** Says which record it is and nothing about the person: files get mailed and lie about. */
export const proofFileName = (recordId: string, format: ProofFormat): string =>
  `consent-${recordId.replace(/[^a-z0-9]/gi, '')}.${format}`;

export const fetchProof = (recordId: string, format: ProofFormat): Promise<Blob> =>
  fetchFile(`/live-chat/privacy/consents/${encodeURIComponent(recordId)}/proof?format=${format}`);
