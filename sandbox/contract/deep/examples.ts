type Json = Record<string, unknown>;
type Content = { examples?: Record<string, Json>; example?: unknown };
type Operation = { requestBody?: Json; responses: Record<string, Json> };
type Description = { paths: Record<string, Record<string, Operation>>; components: Json };

/** One answer that Okta's API description shows, with the request of the same name where it shows one. */
export type Example = { operation: string; name: string; status: number; request: unknown; answer: unknown };

/** Every example of a success in the description. */
export function examplesIn(description: unknown): Example[] {
  const { paths } = description as Description;
  const follow = (node: Json): Json => {
    if (typeof node.$ref !== "string") return node;
    const steps = node.$ref.replace("#/", "").split("/");
    return follow(steps.reduce<Json>((at, step) => at[step] as Json, description as Json));
  };
  const contents = (node: Json | undefined): Content[] =>
    node === undefined ? [] : Object.values((follow(node).content ?? {}) as Record<string, Content>);
  const named = ({ examples = {} }: Content) =>
    Object.entries(examples).map(([name, example]) => [name, unwrapped(name, follow(example).value)] as const);

  return Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.has(method))
      .flatMap(([method, operation]) => {
        const requests = new Map(contents(operation.requestBody).flatMap(named));
        return Object.entries(operation.responses)
          .filter(([status]) => status.startsWith("2"))
          .flatMap(([status, response]) =>
            contents(response)
              .flatMap(named)
              .map(([name, answer]) => ({ status, name, answer })),
          )
          .map(({ status, name, answer }) => ({
            operation: `${method.toUpperCase()} ${template}`,
            name,
            status: Number(status),
            request: requests.get(name),
            answer,
          }));
      }),
  );
}

/** One example of the description stands within itself, under its own name. */
function unwrapped(name: string, value: unknown): unknown {
  const inner = (value as Json | undefined)?.[name] as Json | undefined;
  return inner !== undefined && "value" in inner ? inner.value : value;
}

const METHODS = new Set(["get", "post", "put", "patch", "delete"]);
