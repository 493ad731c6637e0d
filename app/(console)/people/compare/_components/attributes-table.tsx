import type { Comparison } from "../differences.ts";

type AttributesTableProps = { rows: Comparison["attributes"]; person: string; like: string };

/** Attributes side by side. */
export function AttributesTable({ rows, person, like }: AttributesTableProps) {
  if (rows.length === 0) return <p className="text-sm text-muted">None: their attributes are the same.</p>;
  return (
    <table className="w-full text-left text-sm">
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 pr-3 font-medium">
            Attribute
          </th>
          <th scope="col" className="py-1 pr-3 font-medium">
            {person}
          </th>
          <th scope="col" className="py-1 font-medium">
            {like}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className="align-top [&>*]:border-t [&>*]:border-line">
            <th scope="row" className="py-1 pr-3 font-normal text-muted">
              {row.name}
            </th>
            <td className="py-1 pr-3 wrap-anywhere">{row.person || <span className="text-faint">Not set</span>}</td>
            <td className="py-1 wrap-anywhere">{row.like || <span className="text-faint">Not set</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
