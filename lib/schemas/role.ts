import { z } from "zod";
import { ROLES } from "./vocabulary/roles.ts";

export const RoleSchema = z.enum(ROLES);
