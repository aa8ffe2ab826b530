export declare const ensureBuilt: (options?: {
  only?: ('plugin' | 'widget' | 'types' | 'playground-server' | 'playground-admin')[];
  force?: boolean;
}) => Promise<void>;
