import { Agent, request } from "undici";

/** The console has at most ten calls to the org under way at once, and so have we. */
const MOST_IN_FLIGHT = 10;

export interface Answer {
  status: number;
  /** As it came over the wire, compressed or not. */
  body: Buffer;
  /** The addresses of other pages. */
  links: string;
}

/** Asks for an address below an origin and waits for the last byte. */
export type Ask = (path: string) => Promise<Answer>;

/**
 * A client that costs as little as can be: what it takes itself is part of every time that is measured.
 * @param headers sent with every request
 */
export function asker(origin: string, headers: Record<string, string>, undo: AsyncDisposableStack): Ask {
  const dispatcher = new Agent({ connections: MOST_IN_FLIGHT });
  undo.defer(() => dispatcher.destroy());
  return async (path) => {
    const answer = await request(new URL(path, origin), { headers, dispatcher });
    const body = Buffer.from(await answer.body.arrayBuffer());
    return { status: answer.statusCode, body, links: String(answer.headers.link ?? "") };
  };
}

/** As `ask`. @throws Error when the answer is anything but 200, because then there is nothing to measure */
export async function askWell(ask: Ask, path: string): Promise<Answer> {
  const answer = await ask(path);
  if (answer.status === 200) return answer;
  throw new Error(
    `${path} was answered ${answer.status} while measuring: ${answer.body.toString("utf8").slice(0, 500)}`,
  );
}
