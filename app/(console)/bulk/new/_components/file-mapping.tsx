"use client";
import { Select } from "#components/ui/select.tsx";
import type { CsvFile } from "#lib/schemas/bulk-targets.ts";
import type { MappedFile } from "./use-mapped-file.ts";

const NOT_USED = "";
const SAMPLES = 3;

/** Each column of the file with its first values, and what it is taken for. */
export function FileMapping({ file, control }: { file: CsvFile; control: MappedFile }) {
  const columns = file.headings ?? file.first[0]?.map(() => "") ?? [];
  const choices = control.offer?.columns ?? [];
  return (
    <section
      aria-label="Columns of the file"
      className="overflow-x-auto rounded-lg border border-line bg-surface text-sm"
    >
      <table className="w-full">
        <caption className="px-3 py-2 text-left text-muted">
          <span className="font-medium text-ink">{file.rows.toLocaleString("en")} rows</span>
          {file.headings ? "" : " without headings"}. What is in each column?
        </caption>
        <thead>
          <tr className="border-y border-line text-left text-xs text-muted">
            <th scope="col" className="px-3 py-1.5 font-medium">
              Column
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              First values
            </th>
            <th scope="col" className="w-56 px-3 py-1.5 font-medium">
              Taken for
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {columns.map((heading, index) => {
            const title = heading || `Column ${index + 1}`;
            const to = control.mapping.find(({ column }) => column === index)?.to ?? NOT_USED;
            return (
              <tr key={index}>
                <th scope="row" className="max-w-40 truncate px-3 py-1.5 text-left font-medium">
                  {title}
                </th>
                <td className="max-w-56 truncate px-3 py-1.5 text-muted">
                  {file.first
                    .slice(0, SAMPLES)
                    .map((row) => row[index])
                    .filter(Boolean)
                    .join(", ")}
                </td>
                <td className="px-3 py-1.5">
                  <Select
                    aria-label={`What ${title} is taken for`}
                    value={to}
                    onValueChange={(next) => control.map(index, next === NOT_USED ? null : next)}
                    options={[
                      { value: NOT_USED, label: "Not used" },
                      ...choices.map((choice) => ({
                        value: choice.key,
                        label: choice.required ? `${choice.title} (needed)` : choice.title,
                      })),
                    ]}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
