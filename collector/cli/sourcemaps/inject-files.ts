import { injectFile, SCRIPT, type Injection } from '../../../sdk/shared/debug-ids/inject-file.ts'
import { findFiles, rootOf } from './find-files.ts'

/** Injects each script below the folders, one after the other, in place. Throws a sentence for a folder that can not be read. */
export async function* injectFiles(folders: readonly string[], { dryRun }: { dryRun: boolean }): AsyncGenerator<Injection> {
  const roots = await Promise.all(folders.map(rootOf))
  const { files, links } = await findFiles(folders, SCRIPT)
  for (const name of links) yield { name, outcome: 'skipped', why: 'is a link that leads out of the folder' }
  for (const file of files) yield await injectFile(roots, file, { dryRun })
}
