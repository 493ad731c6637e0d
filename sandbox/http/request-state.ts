import type { FastifyRequest } from "fastify";
import type { Fault } from "../control/faults.ts";
import type { RequestEntry } from "../control/request-log.ts";
import type { Call } from "../org/call.ts";

/** What is known of a request while it is answered. */
export type RequestState = {
  entry: RequestEntry;
  /** The client's address, noted at once: it is not known any more when the client has hung up. */
  ipAddress: string;
  /** The caller; set once the credential has been accepted. */
  call?: Call;
  /** The fault to play on the answer. */
  fault?: Fault;
  /** Whether it is counted among the concurrent requests. */
  underWay: boolean;
};

const states = new WeakMap<FastifyRequest, RequestState>();

/** Begins the state of a request. */
export function beginState(request: FastifyRequest, entry: RequestEntry): RequestState {
  const state: RequestState = { entry, ipAddress: clientIp(request), underWay: false };
  states.set(request, state);
  return state;
}

/** The state of a request, which begins with its first hook. */
export function stateOf(request: FastifyRequest): RequestState {
  const state = states.get(request);
  if (state === undefined) throw new Error(`The request ${request.id} was never begun.`);
  return state;
}

/** Who makes the request and how, for the System Log; there in every handler behind the credentials. */
export function callFor(request: FastifyRequest): Call {
  const { call } = stateOf(request);
  if (call === undefined) throw new Error(`The request ${request.id} has no accepted caller.`);
  return call;
}

/** IPv4 also where the socket speaks IPv6. */
function clientIp(request: FastifyRequest): string {
  return (request.ip ?? "unknown").replace(/^::ffff:/, "");
}
