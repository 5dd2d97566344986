import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Logger } from '../pipeline/component.ts'

export type UiHandler = (request: IncomingMessage, response: ServerResponse) => void

type BuiltHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

const BUILD = new URL('../../ui/build/handler.js', import.meta.url)

/** The built UI, whose server side asks this API for its data; a plain page that says what to do where it is not built. */
export async function loadUi(log: Logger): Promise<UiHandler> {
  if (!existsSync(fileURLToPath(BUILD))) {
    log.warn('The UI is not built: run npm start, or npm run build -w ui.')
    return (_, response) => {
      response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('The UI is not built. Run: npm run build -w ui\nThe API is at /api/v1/openapi.json\n')
    }
  }
  const { handler } = (await import(BUILD.href)) as { handler: BuiltHandler }
  return (request, response) => {
    handler(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('There is no such page.\n')
    })
  }
}

/** Tells the server side of the pages where the API is; it reads that with each request. */
export function pointUiAt(address: string): void {
  process.env['FAULTLINE_API'] ??= `http://${address.replace(/^0\.0\.0\.0:/, '127.0.0.1:').replace(/^\[::\]:/, '[::1]:')}`
}
