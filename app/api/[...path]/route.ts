import { answerGet } from "#lib/reads/answer.ts";

export { answerGet as GET };

/** Next would answer it as a GET without the answer: a file that nobody got would stand in the trail as taken. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: "GET" } });
}
