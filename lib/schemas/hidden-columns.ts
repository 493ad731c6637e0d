import { z } from "zod";

/** Columns of a list that do not show, by their ids, for a file of exactly what shows. */
export const HiddenColumnsSchema = z.array(z.string().max(100)).max(100).default([]);
