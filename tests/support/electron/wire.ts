/** Questions and answers between the two halves of the Electron stand-in, over a process channel. */

type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly payload: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string };

/** The end of a process channel: a child process, or `process` inside it. */
export type Channel = {
  /** Hands a failure, such as a channel that closed meanwhile, to `done`; without it, it is thrown. */
  send?: (message: Message, done: (failure: Error | null) => void) => unknown;
  on: (event: 'message', listener: (message: unknown) => void) => unknown;
};

type Answer = (payload: never) => unknown;

/** The other end is gone: a question that was under way as the app ended has no answer. */
export class WireCut extends Error {
  override readonly name = 'WireCut';
}

/** Lets a question that was under way as the app ended go unanswered; any other fault is thrown. */
export function ignoreCut(cause: unknown): void {
  if (!(cause instanceof WireCut)) throw cause;
}

/** One end of the wire. */
export class Wire {
  readonly #channel: Channel;
  readonly #answers = new Map<string, Answer>();
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #lastId = 0;
  #isCut = false;

  constructor(channel: Channel) {
    this.#channel = channel;
    channel.on('message', (message) => void this.#receive(message as Message));
  }

  /** Asks the other end; rejects where its answer throws. */
  async ask<T>(name: string, payload: unknown = null): Promise<T> {
    if (this.#isCut) throw new WireCut('The main process has ended');
    this.#lastId += 1;
    const id = this.#lastId;
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    this.#send({ kind: 'ask', id, name, payload });
    return (await waiting.promise) as T;
  }

  /** Answers questions named `name`. */
  answer<P>(name: string, answer: (payload: P) => unknown): void {
    this.#answers.set(name, answer as Answer);
  }

  /** Ends every wait: the other end is gone. */
  cut(): void {
    this.#isCut = true;
    for (const { reject } of this.#waiting.values()) reject(new WireCut('The main process ended'));
    this.#waiting.clear();
  }

  async #receive(message: Message): Promise<void> {
    if (message.kind === 'ask') {
      this.#send(await this.#answerTo(message.id, message.name, message.payload));
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.value);
    else waiting?.reject(new Error(message.message));
  }

  async #answerTo(id: number, name: string, payload: unknown): Promise<Message> {
    try {
      const answer = this.#answers.get(name);
      if (answer === undefined) throw new Error(`The stand-in has no answer for ${name}`);
      return { kind: 'answer', id, value: await answer(payload as never) };
    } catch (cause) {
      return { kind: 'fault', id, message: cause instanceof Error ? cause.message : String(cause) };
    }
  }

  #send(message: Message): void {
    if (this.#isCut) return;
    this.#channel.send?.(message, (failure) => {
      if (failure === null || message.kind !== 'ask') return;
      this.#waiting.get(message.id)?.reject(new WireCut(failure.message));
      this.#waiting.delete(message.id);
    });
  }
}
