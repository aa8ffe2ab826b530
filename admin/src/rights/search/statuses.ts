import type { ChatStatus } from '../../../../protocol';

export const STATUSES: readonly ChatStatus[] = ['waiting', 'active', 'ended', 'offline'];
