import type { SettingsStore } from '../platform';

/** This life of the database, by its name: one that was restored from a backup begins another (fault F27). */
export class Life {
  private constructor(
    private readonly settings: SettingsStore,
    private name: string
  ) {}

  static async of(settings: SettingsStore): Promise<Life> {
    return new Life(settings, await settings.epoch());
  }

  get epoch(): string {
    return this.name;
  }

  async begin(): Promise<void> {
    this.name = await this.settings.renewEpoch();
  }
}
