export declare const wrongImport: (
  from: string,
  specifier: string,
  hasIndex: (folder: string) => boolean
) => { messageId: string; data?: Record<string, string> } | undefined;
