import { glob, readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WORTH_IT = "**/*.{js,css,svg,json,txt}";
/** What fits one packet anyway gains nothing. */
const SMALLEST_BYTES = 1_000;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Writes each text file of a folder once more, as well compressed as can be, as `name.br` and `name.gz`: once for every
 * build, where a server would do it hastily for every reader.
 */
export async function compressFiles(folder: string): Promise<void> {
  const files = await Array.fromAsync(glob(WORTH_IT, { cwd: folder }));
  await Promise.all(files.map((file) => compressFile(`${folder}/${file}`)));
}

async function compressFile(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < SMALLEST_BYTES) return;
  const size = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } };
  await Promise.all([
    writeFile(`${file}.br`, await brotli(content, size)),
    writeFile(`${file}.gz`, await gzipped(content, { level: constants.Z_BEST_COMPRESSION })),
  ]);
}
