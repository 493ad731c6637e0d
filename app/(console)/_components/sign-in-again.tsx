"use client";
import { useEffect, useEffectEvent } from "react";
import { Button } from "#components/ui/button.tsx";

const CHANNEL = "gatehouse-step-up";

function openSignIn() {
  window.open("/step-up", "gatehouse-step-up", "popup,width=520,height=680");
}

/** Signs in again in a small window, so that what was typed here stays; `onDone` runs when that has worked. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const finish = useEffectEvent(onDone);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener("message", ({ data }: MessageEvent<{ done?: boolean }>) => data.done && finish());
    return () => channel.close();
  }, []);
  return (
    <Button variant="primary" size="sm" onClick={openSignIn}>
      Sign in again
    </Button>
  );
}
