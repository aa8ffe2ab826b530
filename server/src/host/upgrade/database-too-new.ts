/** A downgrade: refused before Strapi touches a table. */
export class DatabaseTooNew extends Error {
  constructor(here: string, there: string, what: string) {
    super(
      `live-chat ${here} does not start on this database: live-chat ${there} has worked on it and added what this version does not know (${what}). Nothing was changed. Install live-chat ${there} or later, or restore the backup from before the upgrade.`
    );
    this.name = 'DatabaseTooNew';
    // Strapi prints the stack of what stops a start; this is a message to people, and no defect.
    this.stack = this.message;
  }
}
