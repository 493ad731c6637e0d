import type { Attributes } from "./attributes.ts";
import { RowRefused } from "./row-refused.ts";

const YES = ["true", "yes", "1"];
const NO = ["false", "no", "0"];

/**
 * A cell as the value of an attribute, by the type the org gives it.
 * @throws RowRefused when the org has no such attribute, or it does not take this
 */
export function readAttribute(attributes: Attributes, name: string, cell: string): unknown {
  const attribute = attributes.get(name);
  if (!attribute) throw new RowRefused(`This org has no attribute “${name}”.`);
  if (attribute.readOnly) throw new RowRefused(`“${attribute.title}” cannot be changed: it is read-only.`);
  const refuse = (what: string) => new RowRefused(`“${attribute.title}” takes ${what}, not “${cell.slice(0, 60)}”.`);
  const { values, maxLength } = attribute;
  const value = convert(attribute.type, cell, refuse);
  const allowed = [value].flat().every((each) => values.length === 0 || values.includes(each));
  if (!allowed) throw refuse(`one of ${values.map(String).join(", ")}`);
  if (maxLength !== null && cell.length > maxLength) throw refuse(`${maxLength} characters at most`);
  return value;
}

function convert(type: string, cell: string, refuse: (what: string) => RowRefused): unknown {
  switch (type) {
    case "boolean": {
      const said = cell.toLowerCase();
      if (!YES.includes(said) && !NO.includes(said)) throw refuse("true or false");
      return YES.includes(said);
    }
    case "integer":
    case "number": {
      const number = Number(cell);
      const fits = type === "integer" ? Number.isSafeInteger(number) : Number.isFinite(number);
      if (!fits) throw refuse(type === "integer" ? "a whole number" : "a number");
      return number;
    }
    case "array":
      return cell.split(/\s*;\s*/).filter(Boolean);
    default:
      return cell;
  }
}
