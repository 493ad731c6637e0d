import { Link, type LinkProps } from "./link.tsx";
import type { ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { buttonStyle } from "./button-style.ts";
import type { ButtonSize, ButtonVariant } from "./button-style.ts";

type ButtonLinkProps = Omit<LinkProps, "style"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
};

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ variant, size, icon, className, children, ...props }: ButtonLinkProps) {
  return (
    <Link {...props} className={cn(buttonStyle(variant, size), className)}>
      {icon}
      {children}
    </Link>
  );
}
