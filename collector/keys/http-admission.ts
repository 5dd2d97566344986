import type { Context } from 'koa'
import type { Cors } from '../pipeline/cors.ts'
import type { Auth } from './auth.ts'
import type { Admitted, Keyring } from './keyring.ts'
import { originsOf } from './origins.ts'
import type { Headers } from './said-key.ts'

/** How a receiver over HTTP asks who sends. */
export interface HttpAdmission {
  /** As `Keyring.admit`, which see for what it throws. */
  admit(context: Context): Admitted
  /** For the `HttpRoute`: pages that some key allows, beside those of the config. */
  allowsOrigin(origin: string, context: Context): boolean
}

export function httpAdmission(keys: Keyring, { auth, cors }: { auth: Auth; cors: Cors }): HttpAdmission {
  const pages = originsOf(cors.allowed_origins)
  return {
    admit: (context) =>
      keys.admit({ address: context.req.socket.remoteAddress, header: headersOf(context), query: context.querystring, auth, pages }),
    allowsOrigin: (origin, context) => keys.allowsOrigin(origin, headersOf(context), context.querystring),
  }
}

function headersOf(context: Context): Headers {
  return (name) => context.headers[name] as string | undefined
}
