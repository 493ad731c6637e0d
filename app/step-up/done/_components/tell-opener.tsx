"use client";
import { useEffect } from "react";

/** Tells the window that waits for a fresh sign-in that it is done, and closes this one where the browser allows it. */
export function TellOpener() {
  useEffect(() => {
    const channel = new BroadcastChannel("gatehouse-step-up");
    channel.postMessage({ done: true });
    channel.close();
    window.close();
  }, []);
  return null;
}
