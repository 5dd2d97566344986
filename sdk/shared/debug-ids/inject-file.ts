import { constants, existsSync } from 'node:fs'
import { access, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { findMap } from './find-map.ts'
import { injectId } from './inject-id.ts'
import { ARTIFACT_BYTES } from './limits.ts'

/** What became of one file. */
export type Injection = { name: string } &
  /** `map`: its path; undefined where it is within the file. */
  (
    | { outcome: 'injected' | 'unchanged'; id: string; map: string | undefined }
    /** Nothing to do. */
    | { outcome: 'skipped'; why: string }
    /** Should have worked. */
    | { outcome: 'failed'; why: string }
  )

export const SCRIPT = /\.[cm]?js$/i
/** A server prefers these to the file itself; they would hold it as it was, and its map would be wrong for them. */
const COMPRESSED = ['.gz', '.br', '.zst']

/** A script below one of the folders. */
export interface Script {
  path: string
  /** As it is shown. */
  name: string
}

/** Injects a script and its map, in place. The folders have no link in their paths; maps outside of them are not touched. */
export async function injectFile(
  roots: readonly string[],
  { path, name }: Script,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Injection> {
  try {
    return await injectOne(roots, path, name, dryRun)
  } catch (error) {
    return { name, outcome: 'failed', why: (error as Error).message }
  }
}

async function injectOne(roots: readonly string[], path: string, name: string, dryRun: boolean): Promise<Injection> {
  const { size } = await stat(path)
  if (size > ARTIFACT_BYTES) return { name, outcome: 'failed', why: tooLarge(size) }
  const file = await readFile(path)
  const found = await findMap(roots, path, file)
  if ('absent' in found) return { name, outcome: found.named ? 'failed' : 'skipped', why: found.absent }
  const mapPath = 'path' in found ? found.path : undefined
  const mapSize = mapPath === undefined ? 0 : (await stat(mapPath)).size
  if (mapSize > ARTIFACT_BYTES) return { name, outcome: 'failed', why: `its map ${tooLarge(mapSize)}` }
  const map = mapPath === undefined ? undefined : await readFile(mapPath)
  const result = injectId({ file, map })
  const changes = [
    // The map first: with its mark, a run that ends here is taken up by the next.
    ...(mapPath !== undefined && !map!.equals(result.map!) ? [{ path: mapPath, bytes: result.map! }] : []),
    ...(file.equals(result.file) ? [] : [{ path, bytes: result.file }]),
  ]
  if (changes.length === 0) return { name, outcome: 'unchanged', id: result.id, map: mapPath }
  const compressed = COMPRESSED.map((ending) => path + ending).find((other) => existsSync(other))
  if (compressed !== undefined) {
    return { name, outcome: 'failed', why: `${basename(compressed)} holds it as it was built: inject before files are compressed` }
  }
  const grown = changes.find(({ bytes }) => bytes.length > ARTIFACT_BYTES)
  if (grown !== undefined)
    return { name, outcome: 'failed', why: `with a debug id ${basename(grown.path)} ${tooLarge(grown.bytes.length)}` }
  for (const change of changes) await checkWritable(change.path, roots)
  if (!dryRun) for (const { path, bytes } of changes) await replaceFile(path, bytes)
  return { name, outcome: 'injected', id: result.id, map: mapPath }
}

const tooLarge = (size: number): string => `has ${size} bytes, and an upload takes files of ${ARTIFACT_BYTES}`

async function checkWritable(path: string, roots: readonly string[]): Promise<void> {
  const shown = relative(
    roots.find((root) => path.startsWith(root))!,
    path,
  )
  const { mode } = await stat(path)
  // What nobody may write is meant to stay, also where the one who runs this may write all.
  const may =
    (mode & 0o222) !== 0 &&
    (await access(path, constants.W_OK).then(
      () => true,
      () => false,
    ))
  if (!may) throw new Error(`${shown} may not be written: make it writable first`)
}

/** At once, so that nobody reads half a file. */
async function replaceFile(path: string, bytes: Buffer): Promise<void> {
  const { mode } = await stat(path)
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    await writeFile(temporary, bytes, { flag: 'wx', mode: mode & 0o777 })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
