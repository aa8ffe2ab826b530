import { exportLanguage, type ExportLanguage } from '../../../../protocol';
import type { PeopleService } from '../people';
import type { CaseService } from './case.service';

/** Where and in which language persons are written to. */
export class Reaching {
  constructor(
    private readonly cases: CaseService,
    private readonly people: PeopleService
  ) {}

  /** Whoever asked is answered in the language they asked in; whoever did not, in that of their last chat. */
  async languageOf(
    subjectIds: readonly string[],
    caseId: string | undefined
  ): Promise<ExportLanguage> {
    if (caseId) return exportLanguage((await this.cases.gate(caseId)).language);
    const [first] = subjectIds;
    return exportLanguage(first && (await this.people.person(first)).languages[0]);
  }

  /** Addresses on file, and first that which was proven in the case. */
  async addressesOf(subjectIds: readonly string[], caseId?: string): Promise<string[]> {
    const proven = caseId ? await this.cases.verifiedAddress(caseId) : undefined;
    const onFile = await this.people.emailsOf(subjectIds);
    return [...new Set([...(proven ? [proven] : []), ...onFile])];
  }
}
