import { getFetchClient } from '@strapi/strapi/admin';

const saidBy = (text: string): string | undefined => {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: unknown } };
    return typeof error?.message === 'string' ? error.message : undefined;
  } catch {
    // A proxy's page of its own; the status says enough.
    return undefined;
  }
};

/**
 * A file of ours, through the panel's own session. Strapi's client throws the server's words away where a file was
 * asked for, so refusals are read here; only an ended session is left to it, which it then renews.
 * @throws `{ status, message }` when the server refuses
 */
export const fetchFile = async (path: string): Promise<Blob> => {
  const answer = await getFetchClient().get(path, {
    responseType: 'blob',
    validateStatus: (status) => status !== 401,
  });
  const status = answer.status ?? 200;
  if (status < 400) return answer.data;
  throw Object.assign(new Error(saidBy(await answer.data.text()) ?? ''), { status });
};

/** Hands a file to the browser. */
export const saveFile = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
