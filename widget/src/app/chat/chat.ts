import type { ChatEvent, VisitorChat } from '../../../../protocol/conversation/chat';
import { LiveChatError, type ErrorCode } from '../../../../protocol/foundation/errors';
import type { MaskedKind } from '../../../../protocol/foundation/masking';
import type { Answers } from '../../../../protocol/transparency/prechat';
import { toJson } from '../../../../protocol/foundation/json';
import { VISITOR_LENGTHS } from '../../../../protocol/foundation/limits';
import type { ConfigQuery, StartAnswer } from '../../../../protocol/transparency/start';
import { cleanText } from '../../../../protocol/foundation/text';
import { newMessageId } from '../../../../protocol/foundation/uuid';
import { storageKey, type Host } from '../../contract';
import { socketLinks } from '../connection';
import { currentPage, formAnswers, loadNumbers } from '../form';
import { restore, type CardAnswer } from '../outbox';
import { Rest } from '../rest';
import { leader, safeArea, Share, Vault, type Session } from '../session';
import { systemClock } from '../timing';
import { Conversation } from './conversation';
import type { Draft } from './draft';
import { startRequest } from './start-request';
import { initialState, type State, type View } from './state';
import { Store } from './store';
import { countUnread } from './unread';
import { untilTaken } from './until-taken';
import { onWake } from './visibility';

/** Longest list of languages that the server takes. */
const LANG_LENGTH = 200;

/** The visitor's side of everything: what the window's buttons do, and where its state comes from. */
export class Chat {
  readonly store = new Store<State>(initialState);
  readonly rest: Rest;
  readonly server: string;
  /** Wanted languages, best first, comma separated. */
  languages = '';
  readonly #host: Host;
  readonly #vault: Vault<Draft>;
  readonly #key: string;
  readonly #stopWaking: () => void;
  #leader: ReturnType<typeof leader> | undefined;
  #share: Share | undefined;
  #conversation: Conversation | undefined;
  #loading: Promise<void> | undefined;
  /** What the configuration was asked for with. */
  #asked = '';
  /** What the chat held when it was joined is no news; what comes after is. */
  #caughtUp = false;

  constructor(host: Host, languages: readonly string[]) {
    const { server, remember } = host.options;
    this.#host = host;
    this.server = server;
    this.speak(languages);
    this.#key = storageKey(server);
    this.rest = new Rest(server);
    this.#vault = new Vault(
      server,
      safeArea(() => (remember ? localStorage : sessionStorage)),
      safeArea(() => sessionStorage),
      safeArea(() => localStorage)
    );
    this.identified();
    const { sound = false, masked = {} } = this.draft;
    this.store.set({ sound, masked });
    this.#stopWaking = onWake(
      () => this.#wake(),
      () => this.#sleep()
    );
    const { session } = this.#vault;
    if (session) this.#begin(session);
    this.#wake();
  }

  get draft(): Partial<Draft> {
    return this.#vault.draft;
  }

  /** The visitor's secret: of this chat, of the one before it in this tab, or of an earlier visit with a consent. */
  get token(): string | undefined {
    return this.#vault.session?.token ?? this.draft.token ?? this.#vault.kept;
  }

  /** The visitor has agreed to something, and can take it back whenever they come again. */
  agreed(): void {
    this.#vault.kept = this.token;
  }

  keep(part: Partial<Draft>): void {
    this.#vault.keep(part);
  }

  /** What the visitor reads, best first. */
  speak(languages: readonly string[]): void {
    this.languages = [...new Set(languages)].join().slice(0, LANG_LENGTH);
  }

  /** The visitor opened the window. Without a chat everything is read anew: the page may be another one by now. */
  opened(): void {
    this.#listenToTabs();
    if (!this.#conversation) this.#share?.ask();
    if (!this.#conversation || !this.store.value.config) void this.load();
    this.#look();
  }

  get isBegun(): boolean {
    return this.#conversation !== undefined;
  }

  /** Out of sight: whoever types is not typing any more. */
  closed(): void {
    this.typed(false);
  }

  /** The page says who its visitor is; fields that they have not filled in yet show it. */
  identified(): void {
    this.store.set({ identity: { ...this.#host.identity } });
  }

  minimise(): void {
    this.#host.toggle(false);
  }

  destroy(): void {
    this.#sleep();
    this.#stopWaking();
  }

  /** Fetches texts, form and notice; again after a failure. */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  /** Sends the first message. Its answer is awaited through lost connections under the same ids. */
  async begin(text: string, values: Answers, fields: Answers): Promise<void> {
    const { config, starting, ticks, ofAge } = this.store.value;
    if (!config || starting) return;
    const body = cleanText(text);
    const page = currentPage();
    const filled = { values, ticks, ofAge };
    const said = toJson(formAnswers(config, filled, page));
    const known = this.draft.start;
    const start =
      known?.message.body === body && known.said === said
        ? known
        : {
            startId: newMessageId(),
            message: { clientMessageId: newMessageId(), body },
            said,
          };
    this.keep({ start, text, fields });
    this.store.set({ starting: true, startError: undefined });
    const request = startRequest(config, start, filled, page, this.languages);
    try {
      this.#started(
        await untilTaken(
          () => this.rest.start(request, this.token),
          systemClock,
          () => this.store.set({ troubled: true })
        )
      );
    } catch (cause) {
      const code = cause instanceof LiveChatError ? cause.code : 'internal';
      // The token of an earlier chat may have been revoked since: a new visitor then.
      if (code === 'unauthorized') {
        this.#vault.clear();
        this.#vault.kept = undefined;
      }
      this.keep({ text, fields });
      this.store.set({ startError: code });
      // Whoever was there has gone meanwhile: the form asks where an answer can be sent.
      if (code === 'address_needed') void this.load();
    }
    this.store.set({ starting: false, troubled: false });
  }

  send(text: string): void {
    this.#conversation?.send(newMessageId(), cleanText(text));
  }

  /** The visitor's Yes or No to a consent card; `label` is what the button said. */
  answer(card: CardAnswer, label: string): void {
    this.#conversation?.answer(newMessageId(), label, card);
    if (card.answer === 'yes') this.agreed();
  }

  /** What the visitor has ticked, and whether they are old enough. */
  tick(part: Partial<Pick<State, 'ticks' | 'ofAge'>>): void {
    this.store.set(part);
  }

  retry(id: string): void {
    this.#conversation?.retry(id);
  }

  typed(on: boolean): void {
    this.#conversation?.typed(on);
  }

  /** Ends the chat; answers whether that worked. */
  async end(): Promise<boolean> {
    const result = await this.#conversation?.end().catch(() => undefined);
    return result !== undefined && (result.ok || result.code === 'chat_ended');
  }

  /** Leaves the ended chat behind. The visitor stays the same, so a later export finds both. */
  again(): void {
    const token = this.#vault.session?.token;
    this.#vault.session = undefined;
    if (token) this.keep({ token });
    this.#reset('loading');
    void this.load();
  }

  /** Removes everything that is kept in this browser, in all of its tabs. What the server holds stays there. */
  forget(): void {
    this.#share?.forget();
    this.#forgotten();
  }

  setSound(sound: boolean): void {
    this.keep({ sound });
    this.store.set({ sound });
  }

  async #load(): Promise<void> {
    const { view } = this.store.value;
    const { form, department } = this.#host.read();
    const question = {
      form,
      department,
      lang: this.languages,
      page: currentPage().pathname.slice(0, VISITOR_LENGTHS.url),
    } as ConfigQuery;
    const asked = toJson(question);
    // The same again changes nothing in sight, and what was typed stays where it is.
    const known = view === 'start' && asked === this.#asked;
    if (!known && view !== 'chat') this.store.set({ view: 'loading' });
    try {
      const config = await this.rest.config(question, this.token);
      await loadNumbers(config.form.fields);
      this.#asked = asked;
      const before = this.store.value.config?.form;
      // No box is ticked because one of another form was, or of this one in other words.
      if (before?.key !== config.form.key || before.version !== config.form.version) {
        this.store.set({ ticks: {}, ofAge: undefined });
      }
      this.store.set({ config });
      this.#available(config.available);
      if (!this.#conversation) this.store.set({ view: 'start' });
    } catch (cause) {
      const code = cause instanceof LiveChatError ? cause.code : undefined;
      if (code === 'origin_not_allowed')
        void import('./explain-origin').then((it) => it.explainOrigin(this.server));
      if (!this.#conversation && !known) {
        this.store.set({ view: code === 'origin_not_allowed' ? 'blocked' : 'broken' });
      }
    }
  }

  /** One truth about who is there, wherever it is read. */
  #available(available: boolean): void {
    const { config } = this.store.value;
    this.store.set({ available, config: config && { ...config, available } });
  }

  /** The page is looked at, perhaps after the browser had put it aside. */
  #wake(): void {
    this.#leader ??= leader(
      this.#key,
      () => navigator.locks,
      () => document.hasFocus()
    );
    if (this.#conversation || !this.#host.frame.hidden) this.#listenToTabs();
    this.#conversation?.start();
    this.#conversation?.wake(navigator.onLine);
    this.#look();
  }

  /** The page is left: what would keep the browser from putting it aside is let go, and the next page can have it. */
  #sleep(): void {
    this.#conversation?.stop();
    this.#share?.close();
    this.#share = undefined;
    this.#leader?.resign();
    this.#leader = undefined;
  }

  #started({ token = this.token, chat, masked }: StartAnswer): void {
    const { start, open } = this.draft;
    const first = start?.message;
    this.#vault.clear();
    if (token === undefined) {
      throw new LiveChatError('unauthorized', 'The chat was begun before, and its token is lost.');
    }
    const session = { token, chatId: chat.chatId };
    this.#vault.session = session;
    if (Object.values(this.store.value.ticks).includes(true)) this.agreed();
    this.keep({ sound: this.store.value.sound, ...(open && { open }) });
    this.#begin(session, chat);
    if (first && masked) this.#masked(first.clientMessageId, masked.kinds);
    if (first) this.#conversation?.send(first.clientMessageId, first.body);
    this.#share?.tell(session);
  }

  #begin(session: Session, chat?: VisitorChat): void {
    this.#conversation?.stop();
    this.#caughtUp = false;
    const conversation = new Conversation({
      session,
      clock: systemClock,
      rest: this.rest,
      openLink: socketLinks(this.#host.options.server),
      entries: restore(this.draft.outbox),
      timeline: (events, added) => this.#timelineChanged(events, added),
      outbox: (entries) => {
        this.keep({ outbox: entries });
        this.store.set({ entries: [...entries] });
      },
      masked: (id, kinds) => this.#masked(id, kinds),
      chat: (it) => this.#chatChanged(it),
      typing: (typing) => this.store.set({ typing }),
      connection: (state) => {
        if (state === 'waiting') this.store.set({ troubled: true });
        if (state === 'live' || state === 'polling') {
          this.#caughtUp = true;
          this.store.set({ troubled: false });
        }
      },
      available: (available) => this.#available(available),
      refused: (code) => this.#refused(code),
    });
    this.#conversation = conversation;
    const entries = restore(this.draft.outbox);
    this.store.set({ view: 'chat', chat, events: [], entries, startError: undefined });
    conversation.start();
    this.#listenToTabs();
  }

  #timelineChanged(events: readonly ChatEvent[], added: readonly ChatEvent[]): void {
    this.store.set({ events });
    this.#look();
    this.#countUnread();
    if (!this.#caughtUp) return;
    for (const event of added) {
      const { kind, author, body, seq, at } = event;
      if (kind === 'consent_card' || (kind === 'text' && author.kind === 'agent')) {
        this.store.set({ heard: event });
      }
      if (kind !== 'text' || author.kind === 'system') continue;
      this.#host.emit('message', { from: author.kind, body, seq, at });
    }
  }

  #masked(id: string, kinds: readonly MaskedKind[]): void {
    const known = this.store.value.masked;
    if (known[id] && kinds.length === 0) return;
    const masked = { ...known, [id]: kinds };
    this.keep({ masked });
    this.store.set({ masked });
  }

  #chatChanged(chat: VisitorChat): void {
    const before = this.store.value.chat;
    this.store.set({ chat });
    this.#countUnread();
    if (chat.status === 'ended' && before && before.status !== 'ended') {
      this.#host.emit('ended', { by: chat.endedBy ?? 'system' });
    }
  }

  /** Marks as read what is in front of somebody's eyes. */
  #look(): void {
    if (!this.#host.frame.hidden && document.visibilityState === 'visible')
      this.#conversation?.read();
  }

  #countUnread(): void {
    const { events, chat } = this.store.value;
    const unread = countUnread(events, chat?.visitorReadSeq ?? Infinity);
    if (
      this.#caughtUp &&
      unread > this.store.value.unread &&
      this.store.value.sound &&
      this.#leader?.leads()
    ) {
      void import('./sound').then(({ chime }) => chime());
    }
    if (unread !== this.store.value.unread) this.#emitUnread(unread);
  }

  #emitUnread(count: number): void {
    this.store.set({ unread: count });
    this.#host.emit('unread', { count });
  }

  #refused(code: ErrorCode): void {
    if (code === 'unsupported_protocol') return this.store.set({ view: 'outdated' });
    if (code === 'origin_not_allowed') return this.store.set({ view: 'blocked' });
    this.#vault.clear();
    this.#reset('gone');
  }

  #forgotten(): void {
    this.#vault.clear();
    this.#vault.kept = undefined;
    this.#reset('loading');
    // Nothing is fetched in a tab whose window nobody has opened.
    if (!this.#host.frame.hidden) void this.load();
  }

  /** Without a chat, as at the beginning. */
  #reset(view: View): void {
    const { config, sound, available } = this.store.value;
    this.#conversation?.stop();
    this.#conversation = undefined;
    this.store.set({ ...initialState, config, sound, available, view });
    this.identified();
    this.#emitUnread(0);
  }

  get #isRunning(): boolean {
    return this.#conversation !== undefined && this.store.value.chat?.status !== 'ended';
  }

  #listenToTabs(): void {
    this.#share ??= new Share(
      this.#key,
      () => (this.#isRunning ? this.#conversation?.session : undefined),
      (session) => {
        if (this.#isRunning) return;
        this.#vault.session = session;
        this.#begin(session);
      },
      () => this.#forgotten()
    );
  }
}

/** What the window asks of the chat; a preview does the same without a server. */
export type Actions = Pick<Chat, keyof Chat>;
