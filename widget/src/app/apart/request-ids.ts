/**
 * One id for each thing that is asked of the server, kept until it is known to be done, so that a repeat is
 * never done twice. Something else about the same matter takes the old one's place: an old answer that came
 * after a newer one would otherwise be taken for a repeat.
 */
export class RequestIds {
  readonly #ids = new Map<string, { about: string; id: string }>();
  readonly #create: () => string;

  constructor(create: () => string) {
    this.#create = create;
  }

  /** The id for saying `about` in a matter. */
  of(matter: string, about: string): string {
    const known = this.#ids.get(matter);
    if (known?.about === about) return known.id;
    const id = this.#create();
    this.#ids.set(matter, { about, id });
    return id;
  }

  done(matter: string): void {
    this.#ids.delete(matter);
  }
}
