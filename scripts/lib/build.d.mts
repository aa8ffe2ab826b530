export declare const ensureBuilt: (options?: {
  only?: ('plugin' | 'widget' | 'playground-server' | 'playground-admin')[];
  force?: boolean;
}) => Promise<void>;
