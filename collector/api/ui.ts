import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from '../pipeline/component.ts'

export type UiHandler = (request: IncomingMessage, response: ServerResponse) => void

type BuiltHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const BUILDS = new URL('../../ui/build/', import.meta.url)

/** The built UI, whose server side asks this API for its data; a plain page that says what to do where it is not built. */
export async function loadUi(log: Logger): Promise<UiHandler> {
  const build = newestBuild()
  if (build === undefined) {
    log.warn('The UI is not built: npm start builds it.')
    return (_, response) => {
      response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('The UI is not built: npm start builds it.\nThe API is at /api/v1/openapi.json\n')
    }
  }
  const { handler } = (await import(build.href)) as { handler: BuiltHandler }
  return (request, response) => {
    handler(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('There is no such page.\n')
    })
  }
}

/** A build has a folder of its own, so that a newer one takes nothing from a server that runs. */
function newestBuild(): URL | undefined {
  try {
    return new URL(`${readFileSync(new URL('current', BUILDS), 'utf8')}/handler.js`, BUILDS)
  } catch {
    return undefined
  }
}

/** Tells the server side of the pages where the API is; it reads that with each request. */
export function pointUiAt(address: string): void {
  process.env['FAULTLINE_API'] ??= `http://${address.replace(/^0\.0\.0\.0:/, '127.0.0.1:').replace(/^\[::\]:/, '[::1]:')}`
}
