import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = process.env.PREFIX ?? '.'

export async function headerFor(language) {
  const text = await readFile(join(ROOT, 'data', `header-${language}.vtt`), 'utf8')
  return text.trim()
}

export async function lock(name) {
  await mkdir(join(ROOT, 'locks'), { recursive: true })
  const handle = await open(join(ROOT, 'locks', `${name}.lock`), 'wx')
  await handle.close()
}
