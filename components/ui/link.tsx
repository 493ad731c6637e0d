"use client";
import NextLink from "next/link";
import { type ComponentProps, createContext, useContext, useState } from "react";

export type LinkProps = ComponentProps<"a"> & {
  href: string;
  /** False where even the outline of the page behind it costs calls to Okta: it is then fetched when it is gone to. */
  prefetch?: false;
};

/** Whether one listener around the links follows them all (data-table/use-follow-links.ts). */
export const LinksFollowed = createContext(false);

/**
 * A link within the console. The outline of the page behind it is fetched once pointer, finger or cursor come near, and
 * not for being in view as Next would: every page shows its whole navigation, and two dozen answers nobody waits for kept
 * server and browser from the page somebody does wait for. Among the rows of a table it is a plain link.
 */
export function Link({ prefetch, ...props }: LinkProps) {
  const { children, ...others } = props;
  if (useContext(LinksFollowed)) {
    return (
      <a data-follow {...others}>
        {children}
      </a>
    );
  }
  // Where there are many of these, none of them holds what only the others need.
  return prefetch === false ? <NextLink {...props} prefetch={false} /> : <LinkAhead {...props} />;
}

function LinkAhead({ onPointerEnter, onFocus, ...props }: Omit<LinkProps, "prefetch">) {
  const [near, setNear] = useState(false);
  return (
    <NextLink
      {...props}
      prefetch={near ? null : false}
      onPointerEnter={(event) => {
        setNear(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setNear(true);
        onFocus?.(event);
      }}
    />
  );
}
