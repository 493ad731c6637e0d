type Fields = Record<string, unknown>;

function write(level: "info" | "error", message: string, fields: Fields = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...fields }, (_, value: unknown) =>
    value instanceof Error ? describe(value) : value,
  );
  process.stderr.write(`${line}\n`);
}

/** Name, message and place, but no properties: an error may carry a request, and that a credential. */
function describe(error: Error): Fields {
  const cause = error.cause instanceof Error ? { cause: describe(error.cause) } : {};
  return { name: error.name, message: error.message, stack: error.stack, ...cause };
}

/** The process's log, as JSON lines on standard error. Never given secrets or whole requests. */
export const log = {
  info: (message: string, fields?: Fields) => write("info", message, fields),
  error: (message: string, fields?: Fields) => write("error", message, fields),
};
