"use client";
import { useEffect, useRef, useState } from "react";
import type { VerificationStep } from "#lib/schemas/audit-state.ts";

type Done = Extract<VerificationStep, { verdict: unknown }>;
export type VerificationState =
  | { kind: "idle" }
  | { kind: "running"; checked: number; of: number }
  | { kind: "done"; done: Done }
  | { kind: "broken"; why: string };

/** Runs a verification of the live trail and follows it; leaving the page ends it. */
export function useVerification() {
  const [state, setState] = useState<VerificationState>({ kind: "idle" });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(): Promise<void> {
    const control = new AbortController();
    running.current = control;
    setState({ kind: "running", checked: 0, of: 0 });
    let ended = false;
    try {
      await verifyTrail(control.signal, (step) => {
        if ("checked" in step) return setState({ kind: "running", ...step });
        ended = true;
        setState("verdict" in step ? { kind: "done", done: step } : { kind: "broken", why: step.problem });
      });
      if (!ended) setState({ kind: "broken", why: "The answer ended before the verification did." });
    } catch (error) {
      if (control.signal.aborted) return;
      setState({ kind: "broken", why: error instanceof Error ? error.message : String(error) });
    }
  }

  return { state, start: () => void start() };
}

/**
 * Has the live trail verified.
 * @param onStep told of every step, the last one with the verdict
 * @throws Error when this console does not answer to the end
 */
async function verifyTrail(signal: AbortSignal, onStep: (step: VerificationStep) => void): Promise<void> {
  const response = await fetch("/api/audit/verification", { signal });
  if (!response.ok || !response.body) throw new Error("The verification could not be started.");
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onStep(JSON.parse(line) as VerificationStep);
  }
}
