/** Where to send, and with which key. */
export interface Dsn {
  /** `https://faultline.example`, without a slash at the end; with the path that it has behind a proxy. */
  base: string
  /** Empty where the DSN has none: on loopback none is needed. */
  key: string
}

/** `https://<key>@host[:port][/path]`. Throws a sentence that says what is wrong; the key is not in it. */
export function parseDsn(dsn: unknown): Dsn {
  const shape = 'it must look like https://<key>@faultline.example or http://127.0.0.1:4318'
  if (typeof dsn !== 'string' || dsn === '') throw new Error(`Cannot use the DSN as ${shape}: nothing was given.`)
  let url: URL
  try {
    url = new URL(dsn)
  } catch {
    throw new Error(`Cannot use the DSN as ${shape}: what was given is no URL.`)
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Error(`Cannot use the DSN as ${shape}: its scheme is ${url.protocol}`)
  if (url.password !== '') throw new Error(`Cannot use the DSN as ${shape}: it has a password, and a secret has no place in it.`)
  return { base: url.origin + url.pathname.replace(/\/+$/, ''), key: decodeURIComponent(url.username) }
}
