"use client";
import { useQueryClient } from "@tanstack/react-query";
import { createContext, Fragment, type ReactNode, useCallback, useContext, useState } from "react";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import { notify } from "#components/ui/toast.tsx";
import { attempt, type AttemptOutcome } from "./attempt.ts";
import type { OperationRequest } from "./operation-request.ts";

type Operate = (request: OperationRequest) => void;
const OperateContext = createContext<Operate | null>(null);

/** What opens the dialog of an operation, the same at every render. @throws Error outside an OperationProvider */
export function useOperate(): Operate {
  const operate = useContext(OperateContext);
  if (!operate) throw new Error("useOperate needs an OperationProvider around it.");
  return operate;
}

const code = onDemand(() => import("./operation-dialog.tsx").then((module) => module.OperationDialog));

type Open = { key: string; request: OperationRequest; first: AttemptOutcome | null };

/** Holds the one dialog in which operations are carried out, and keeps what the page shows up to date after each. */
export function OperationProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Open | null>(null);
  const queryClient = useQueryClient();
  const draw = useOnDemand(code, open !== null, () => {
    setOpen(null);
    notifyCodeFailure();
  });

  const show = useCallback((request: OperationRequest, first: AttemptOutcome | null = null) => {
    setOpen({ key: crypto.randomUUID(), request, first });
  }, []);

  /** After each attempt, whatever came of it: a refusal too says that the page may be out of date. */
  function ended(request: OperationRequest, outcome: AttemptOutcome) {
    if (outcome.kind === "step-up") return;
    // What one change touches may show in any part of the page, so all that is on show is read again.
    void queryClient.invalidateQueries();
    if (outcome.kind !== "done") return;
    request.onDone?.(outcome);
    if (outcome.secret) return;
    setOpen(null);
    const { inverse } = request;
    const takeBack = outcome.undo !== null && inverse?.id === outcome.undo.operation ? inverse : null;
    notify({
      tone: "positive",
      title: outcome.message,
      ...(takeBack && { action: { label: "Undo", onSelect: () => void undo(request, takeBack, outcome.auditSeq) } }),
    });
  }

  async function undo(request: OperationRequest, offer: OperationRequest["offer"], auditSeq: number) {
    const { target, input, about } = request;
    const back: OperationRequest = { offer, target, input, inverse: request.offer, ...(about && { about }) };
    if (offer.needsApproval !== null) return show(back);
    const outcome = await attempt(offer.id, input, { reason: `Undo of audit entry ${auditSeq}` });
    ended(back, outcome);
    // What did not simply work is shown with all its words, where it can be tried again.
    if (outcome.kind !== "done") show(back, outcome);
  }

  return (
    <OperateContext value={show}>
      {children}
      {open && draw && (
        // A form of its own for every opening: nothing typed for one operation is ever sent with another.
        <Fragment key={open.key}>
          {draw({
            request: open.request,
            first: open.first,
            onEnd: (outcome) => ended(open.request, outcome),
            onClose: () => setOpen(null),
          })}
        </Fragment>
      )}
    </OperateContext>
  );
}
