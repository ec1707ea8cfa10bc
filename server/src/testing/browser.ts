/** What GraphQL answered. `data` is what the test asked for, so the test says its shape. */
export type Answer<T> = {
  status: number;
  data: T;
  /** The code of the first error, or null. */
  code: string | null;
  fields: Record<string, string> | null;
  body: string;
};

type Body<T> = {
  data: T;
  errors?: { message: string; extensions?: { code?: string; fields?: Record<string, string> } }[];
};

/** A browser's side of the conversation: it keeps its cookie and speaks GraphQL. */
export class Browser {
  /** The cookies beside the session's, by name: the known device, a sign-in half done. */
  readonly jar = new Map<string, string>();

  constructor(
    readonly url: string,
    public cookie: string | null = null,
    /** Names the act that every request of this browser is an attempt of. */
    readonly key: string | null = null,
  ) {}

  /** The same browser at one act: whatever it sends is an attempt of that. */
  attempt(key: string): Browser {
    return new Browser(this.url, this.cookie, key);
  }

  /** Sends a GraphQL document and gives what came, refusals included. */
  async ask<T = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer<T>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = await response.text();
    const { data, errors }: Body<T> = JSON.parse(body);
    const first = errors?.[0];
    return {
      status: response.status,
      data,
      code: first ? (first.extensions?.code ?? first.message) : null,
      fields: first?.extensions?.fields ?? null,
      body,
    };
  }

  /** Like `ask`, for what must succeed: gives the data, or fails the test with the answer. */
  async get<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.ask<T>(query, variables);
    if (answer.code !== null) throw new Error(`The server refused: ${answer.body}`);
    return answer.data;
  }

  /** Any request with this browser's cookie; a cookie that comes back is kept. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = [...(this.cookie === null ? [] : [this.cookie]), ...this.jar.values()];
    if (cookies.length > 0) headers.set('Cookie', cookies.join('; '));
    if (this.key !== null) headers.set('Idempotency-Key', this.key);
    const response = await fetch(new URL(path, this.url), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = ''] = pair.split('=', 1);
      if (/^(__Host-)?kvartal$/.test(name)) this.cookie = pair.endsWith('=') ? null : pair;
      else if (pair.endsWith('=')) this.jar.delete(name);
      else this.jar.set(name, pair);
    }
    return response;
  }
}
