"use client";
import { createElement, useEffect, useEffectEvent, useReducer } from "react";
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
 * How to draw the component of `source`, once it is `wanted` and here; else undefined. `onFailure` hears when it could
 * not be fetched: the network is down, or the console was updated and the old file is gone.
 */
export function useOnDemand<Props extends object>(
  source: OnDemand<ComponentType<Props>>,
  wanted: boolean,
  onFailure: () => void,
): ((props: Props) => ReactElement) | undefined {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const fail = useEffectEvent(onFailure);
  useEffect(() => {
    if (!wanted || source.get()) return;
    let mounted = true;
    source.fetch().then(
      () => mounted && redraw(),
      () => mounted && fail(),
    );
    return () => {
      mounted = false;
    };
  }, [source, wanted]);
  const component = wanted ? source.get() : undefined;
  return component && ((props) => createElement(component, props));
}
