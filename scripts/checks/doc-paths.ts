import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Files that people make or the program makes: named in the docs, absent from a fresh copy. */
const MADE_LATER = /^(\.env$|\.gatehouse\b|\.next\b|node_modules\b|lib\/db\/generated\b)/;
const PLACES = /^(app|components|docs|e2e|lib|prisma|public|sandbox|scripts|worker|\.ci)\//;

/**
 * Looks in every Markdown file for paths of this project (in `code` and in links) that do not exist.
 * @returns one sentence for each, empty when all exist
 */
export async function missingDocPaths(root: string): Promise<string[]> {
  const problems: string[] = [];
  for await (const file of glob(["*.md", "{docs,app,components,lib,sandbox,e2e,scripts}/**/*.md"], { cwd: root })) {
    const text = await readFile(join(root, file), "utf8");
    for (const { path, line } of pathsIn(text)) {
      const fromRoot = existsSync(join(root, path));
      const fromFile = existsSync(join(root, dirname(file), path));
      if (!fromRoot && !fromFile) problems.push(`${file}:${line} names ${path}, which does not exist.`);
    }
  }
  return problems;
}

function pathsIn(text: string): { path: string; line: number }[] {
  return text.split("\n").flatMap((content, index) => {
    const inCode = [...content.matchAll(/`([^`\s]+)`/g)]
      .map((match) => match[1] ?? "")
      .filter((path) => PLACES.test(path));
    const inLinks = [...content.matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? "")
      .filter((path) => !/^([a-z]+:|#)/.test(path));
    return [...inCode, ...inLinks]
      .map((path) => path.replace(/[#:].*$/, ""))
      .filter((path) => !/[*<>{}…]|\.\.\./.test(path) && !MADE_LATER.test(path))
      .map((path) => ({ path, line: index + 1 }));
  });
}
