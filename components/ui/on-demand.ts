"use client";
import { createElement, useEffect, useEffectEvent, useState } from "react";
import type { ComponentType, ReactElement } from "react";

/** Code that is fetched when it is first needed, so that a page does not wait for parts nobody has opened yet. */
export type OnDemand<Code> = {
  /** Starts fetching, or returns what is under way; a failed attempt is forgotten, so the next call tries again. */
  fetch: () => Promise<Code>;
  /** The code, once it is here. */
  get: () => Code | undefined;
};

/** Wraps a dynamic import: `onDemand(() => import("./part.tsx").then((module) => module.Part))`, at module level. */
export function onDemand<Code>(load: () => Promise<Code>): OnDemand<Code> {
  let code: Code | undefined;
  let fetching: Promise<Code> | undefined;
  return {
    get: () => code,
    fetch() {
      fetching ??= load().then(
        (loaded) => (code = loaded),
        (error: unknown) => {
          fetching = undefined;
          throw error;
        },
      );
      return fetching;
    },
  };
}

/**
 * The code of `source`, from the moment it was `wanted` and has arrived (so that closing can be seen, too); else
 * undefined. `onFailure` hears when it could not be fetched: the network is down, or the console was updated and the old
 * file is gone. Wanting it again tries again.
 */
export function useCode<Code>(source: OnDemand<Code>, wanted: boolean, onFailure: () => void): Code | undefined {
  const [arrived, setArrived] = useState(false);
  const fail = useEffectEvent(onFailure);
  useEffect(() => {
    if (!wanted || arrived) return;
    let mounted = true;
    source.fetch().then(
      () => mounted && setArrived(true),
      () => mounted && fail(),
    );
    return () => {
      mounted = false;
    };
  }, [source, wanted, arrived]);
  return wanted || arrived ? source.get() : undefined;
}

/** How to draw the component of `source`, as `useCode` has it; else undefined. */
export function useOnDemand<Props extends object>(
  source: OnDemand<ComponentType<Props>>,
  wanted: boolean,
  onFailure: () => void,
): ((props: Props) => ReactElement) | undefined {
  const component = useCode(source, wanted, onFailure);
  return component && ((props) => createElement(component, props));
}
