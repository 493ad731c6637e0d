/** Asks the client for its password in plain text: fit for a Unix socket or loopback, where nobody can listen in. */
export const passwordRequest = message("R", Buffer.from([0, 0, 0, 3]));

/**
 * An ErrorResponse that ends the connection.
 * @param code a five-character SQLSTATE, see https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
export function fatalReply(code: string, text: string): Buffer {
  const fields = ["SFATAL", "VFATAL", `C${code}`, `M${text}`].map((field) => `${field}\0`).join("");
  return message("E", Buffer.from(`${fields}\0`));
}

/** A simple Query message, as a client would send it. */
export function queryMessage(sql: string): Buffer {
  return message("Q", Buffer.from(`${sql}\0`));
}

/** A Sync message: ends an extended exchange that its client left halfway. */
export const syncMessage = message("S", Buffer.alloc(0));

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
