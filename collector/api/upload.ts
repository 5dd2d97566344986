import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import busboy from 'busboy'
import { LIMITS } from '../model/limits.ts'
import { PermanentError } from '../pipeline/component.ts'
import { ApiProblem } from './problem.ts'

/** Uploads read at once: each holds one file in memory. */
export const UPLOADS_AT_ONCE = 4
const FIELDS = 20
const FIELD_BYTES = 4 * 1024

/** One `file` part, kept in a temporary file that only the owner can read. */
export interface UploadedFile {
  name: string
  size: number
  read(): Promise<Buffer>
}

export interface Upload {
  fields: Record<string, string>
  files: UploadedFile[]
  /** Deletes the temporary files. */
  remove(): Promise<void>
}

/** Throws for a file that can not be taken, a `PermanentError` with a sentence. */
export type CheckFile = (name: string, bytes: Buffer) => void

/** Reads `multipart/form-data`; counts how many are read at once. */
export class Uploads {
  #open = 0

  /** Rejects with a problem that names the part and says what to do, after the rest of the request has been let through. */
  async read(request: IncomingMessage, check: CheckFile): Promise<Upload> {
    const mediaType = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
    if (mediaType !== 'multipart/form-data')
      throw new ApiProblem(
        'unsupported-media-type',
        `Cannot take an upload of type ${JSON.stringify(mediaType)}: send multipart/form-data.`,
      )
    if (Number(request.headers['content-length'] ?? 0) > LIMITS.uploadBytes) throw tooLarge()
    if (this.#open >= UPLOADS_AT_ONCE) {
      const detail = `Cannot take an upload as ${UPLOADS_AT_ONCE} are being read: send it again shortly.`
      throw new ApiProblem('too-many-uploads', detail, { headers: { 'Retry-After': '2', Connection: 'close' } })
    }
    this.#open++
    const folder = await mkdtemp(join(tmpdir(), 'faultline-upload-'))
    const remove = () => rm(folder, { recursive: true, force: true })
    try {
      return { ...(await readParts(request, folder, check)), remove }
    } catch (error) {
      await remove()
      throw error
    } finally {
      this.#open--
    }
  }
}

const tooLarge = (): ApiProblem =>
  new ApiProblem('body-too-large', `Cannot take an upload of over ${LIMITS.uploadBytes} bytes: send its files in several uploads.`, {
    headers: { Connection: 'close' },
  })

async function readParts(request: IncomingMessage, folder: string, check: CheckFile): Promise<Omit<Upload, 'remove'>> {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>
  const files: UploadedFile[] = []
  let failure: ApiProblem | undefined
  let unforeseen: unknown
  const fail = (problem: ApiProblem): void => void (failure ??= problem)
  const parser = openParser(request)
  /** One part after the other: the parser waits while a file is not read. */
  let work: Promise<void> = Promise.resolve()
  let parts = 0

  parser.on('field', (name, value, { valueTruncated }) => {
    if (name === 'file')
      fail(wrong('body.file', 'Cannot take a part file without a filename', 'the URL of the file, or ~/path, as filename'))
    else if (valueTruncated) fail(wrong(`body.${name}`, `Cannot take the field ${shown(name)}`, `at most ${FIELD_BYTES} bytes`))
    else if (Object.hasOwn(fields, name)) fail(wrong(`body.${name}`, `Cannot take the field ${shown(name)} twice`, 'one value'))
    else fields[name] = value
  })
  parser.on('file', (part, stream, { filename }) => {
    stream.on('error', () => undefined)
    const at = `body.file[${parts++}]`
    work = work.then(async () => {
      try {
        if (failure !== undefined || unforeseen !== undefined) return
        // Undefined where a part has a media type of its own and no name.
        files.push(await takeFile(stream, { at, part, name: (filename as string | undefined) ?? '' }))
      } catch (error) {
        // A stream that was cut fails after whatever cut it.
        if (error instanceof ApiProblem) fail(error)
        else if (failure === undefined) unforeseen ??= error
      } finally {
        // What is not read would stop the parser.
        stream.resume()
      }
    })
  })
  const over = (): void =>
    fail(new ApiProblem('body-too-large', `Cannot take over ${LIMITS.uploadFiles} files in one upload: send several.`))
  parser.on('filesLimit', over)
  parser.on('fieldsLimit', () => fail(wrong('body', `Cannot take over ${FIELDS} fields`, 'service, release, dist and files')))

  const takeFile = async (stream: Readable, { at, part, name }: { at: string; part: string; name: string }): Promise<UploadedFile> => {
    if (part !== 'file') throw wrong(at, `Cannot take a file in part ${shown(part)}`, 'files in parts named file')
    if (name === '') throw wrong(at, 'Cannot take a part file without a filename', 'the URL of the file, or ~/path, as filename')
    if (files.some((file) => file.name === name)) throw wrong(at, `Cannot take ${shown(name)} twice in one upload`, 'each name once')
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
    }
    if ((stream as { truncated?: boolean }).truncated === true) {
      throw new ApiProblem('body-too-large', `Cannot take ${shown(name)} as a file may have ${LIMITS.artifactBytes} bytes: leave it out.`, {
        errors: [{ at, expected: `at most ${LIMITS.artifactBytes} bytes` }],
      })
    }
    const bytes = Buffer.concat(chunks, size)
    try {
      check(name, bytes)
    } catch (error) {
      if (error instanceof PermanentError) throw new ApiProblem('bad-request', error.message, { errors: [{ at, expected: error.message }] })
      throw error
    }
    const path = join(folder, String(files.length))
    await writeFile(path, bytes, { flag: 'wx', mode: 0o600 })
    return { name, size, read: () => readFile(path) }
  }

  await new Promise<void>((resolve) => {
    let received = 0
    request.on('data', (chunk: Buffer) => {
      received += chunk.length
      if (received <= LIMITS.uploadBytes) return
      fail(tooLarge())
      request.unpipe(parser)
      parser.destroy()
    })
    request.once('close', () => {
      if (request.complete) return
      fail(wrong('body', 'Cannot read the upload as the sender went away', 'the whole body'))
      parser.destroy()
    })
    parser.once('error', (error: Error) => {
      fail(wrong('body', `Cannot read the body as multipart/form-data: ${error.message}`, 'multipart/form-data with its last boundary'))
      request.unpipe(parser)
      request.resume()
      resolve()
    })
    parser.once('close', resolve)
    request.pipe(parser)
  })
  await work
  if (failure !== undefined) throw failure
  if (unforeseen !== undefined) throw unforeseen
  return { fields, files }
}

function openParser(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      // A name is a URL or a path, not a file of this machine.
      preservePath: true,
      defParamCharset: 'utf8',
      limits: {
        fileSize: LIMITS.artifactBytes,
        files: LIMITS.uploadFiles,
        fields: FIELDS,
        fieldSize: FIELD_BYTES,
        parts: LIMITS.uploadFiles + FIELDS,
      },
    })
  } catch (error) {
    throw wrong('body', `Cannot read the body as multipart/form-data: ${(error as Error).message}`, 'a Content-Type with its boundary')
  }
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 200))

function wrong(at: string, detail: string, expected: string): ApiProblem {
  return new ApiProblem('bad-request', `${detail}: expected ${expected}.`, { errors: [{ at, expected }] })
}
