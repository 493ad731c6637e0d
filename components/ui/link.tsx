"use client";
import NextLink from "next/link";
import { type ComponentProps, createContext, useContext } from "react";

export type LinkProps = ComponentProps<"a"> & { href: string };

/** Whether one listener around the links follows them all (data-table/use-follow-links.ts). */
export const LinksFollowed = createContext(false);

/**
 * A link within the console; among the rows of a table it is a plain one. Nothing is fetched before it is gone to: the
 * first bytes of an answer bring the outline of the page, whereas a click that meets a fetch ahead still under way leaves
 * the page blank until all of it is there (github.com/vercel/next.js/issues/98684).
 */
export function Link(props: LinkProps) {
  const { children, ...others } = props;
  if (useContext(LinksFollowed)) {
    return (
      <a data-follow {...others}>
        {children}
      </a>
    );
  }
  return <NextLink {...props} prefetch={false} />;
}
