"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";

const CHANNEL = "gatehouse-step-up";
const WINDOW = "popup,width=520,height=680";

/** Signs in again in a small window, so that what was typed here stays; `onDone` runs when that has worked. */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const [blocked, setBlocked] = useState(false);
  const finish = useEffectEvent(onDone);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener("message", ({ data }: MessageEvent<{ done?: boolean }>) => data.done && finish());
    return () => channel.close();
  }, []);
  return (
    <>
      <Button variant="primary" size="sm" onClick={() => setBlocked(window.open("/step-up", CHANNEL, WINDOW) === null)}>
        Sign in again
      </Button>
      {blocked && (
        <p role="alert" className="w-full">
          The browser blocked the window. Allow pop-ups for this site, or{" "}
          <a href="/step-up" target="_blank" className="link">
            sign in in a new tab
          </a>{" "}
          and come back here.
        </p>
      )}
    </>
  );
}
