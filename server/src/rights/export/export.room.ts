import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Agents } from '../../conversation/agents';
import type { Chat } from '../../conversation/chat';
import type { Desk } from '../../conversation/desk';
import type { Audit } from '../../foundation/audit';
import type { Facts } from '../../foundation/facts';
import type { Ground } from '../../foundation/ground';
import { room } from '../../foundation/house';
import type { Mailing } from '../../foundation/mailing';
import { MailError, type MailFile } from '../../foundation/platform';
import type { PersonalDataRegistry } from '../../foundation/registry';
import type { NoticeService } from '../../transparency/notice';
import type { Cases } from '../cases';
import type { People } from '../people';
import type { SubjectSettingsStore } from '../settings';
import * as types from './content-types';
import { exportDataStore } from './export.personal';
import { ExportRunner } from './export.runner';
import { ExportService } from './export.service';
import { ExportStore } from './export.store';
import { exportsController } from './exports.controller';
import { exportsRoutes } from './exports.routes';
import { hitIdsOf } from './review';

/** Copies of personal data. */
export interface Exports {
  service: ExportService;
  runner: ExportRunner;
}

interface Below {
  ground: Ground;
  facts: Facts;
  audit: Audit;
  mailing: Mailing;
  registry: PersonalDataRegistry;
  agents: Agents;
  chat: Chat;
  desk: Desk;
  notice: NoticeService;
  people: People;
  cases: Cases;
  subjectSettings: SubjectSettingsStore;
}

/** Bytes of all files that go with one mail. */
const MOST_ATTACHED = 25_000_000;

/** @throws MailError for good, where no mail server takes as much: it would have to be held in memory besides */
const filesOf =
  (exports: ExportService, folder: string) =>
  async (exportId: string): Promise<MailFile[]> => {
    const { files } = await exports.get(exportId);
    if (files.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_ATTACHED) {
      throw new MailError('files_too_large', true);
    }
    return Promise.all(
      files.map(async (file) => ({
        filename: file.name,
        content: await readFile(path.join(folder, exportId, file.path)),
      }))
    );
  };

const make = (below: Below): Exports => {
  const { ground, facts, audit, mailing, registry, agents, chat, people, cases } = below;
  const shared = {
    ground,
    facts,
    registry,
    agents: agents.directory,
    people,
    cases,
    settings: below.subjectSettings,
    hitIdOf: hitIdsOf(ground.keyed),
    store: new ExportStore(ground.database),
  };
  const runner = new ExportRunner({ ...shared, notice: below.notice });
  const service = new ExportService({ ...shared, audit, chatIds: chat.ids, runner });
  mailing.outbox.attachFrom(filesOf(service, ground.folders.exports));
  return { service, runner };
};

export const exportRoom = room({
  name: 'exports',
  contentTypes: { 'data-export': types.dataExport },
  routes: exportsRoutes,
  controllers: { exports: exportsController },
  make,
  stores: ({ ground: { database }, exports: { service } }) => [
    exportDataStore(database, (exportIds) => service.destroy(exportIds)),
  ],
  start: async ({ exports: { runner } }) => {
    await runner.cleanUp();
    await runner.sweep();
    runner.kick();
  },
  upkeep: ({ exports: { service, runner } }) => [
    { work: () => service.expireOverdue() },
    { work: () => runner.cleanUp() },
    {
      work: () => {
        runner.kick();
      },
    },
  ],
  stop: ({ exports: { runner } }) => runner.stop(),
});
