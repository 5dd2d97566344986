/** Where to send, and with which key. */
export interface Dsn {
  /** `https://faultline.example`, without a slash at the end; with the path that it has behind a proxy. */
  base: string
  /** Empty where the DSN has none: on loopback none is needed. */
  key: string
}

/** `https://<key>@host[:port][/path]`. Throws a sentence that says what is wrong; the key is not in it. */
export function parseDsn(dsn: unknown): Dsn {
  let url: URL | undefined
  try {
    url = new URL(String(dsn))
  } catch {
    // Told below, with the rest.
  }
  const wrong =
    url === undefined
      ? 'what was given is no URL'
      : !/^https?:$/.test(url.protocol)
        ? `its scheme is ${url.protocol}`
        : url.password !== ''
          ? 'a secret has no place in it'
          : ''
  if (url === undefined || wrong !== '')
    throw new Error(`Cannot use the DSN as it must look like https://<key>@faultline.example: ${wrong}.`)
  return { base: url.origin + url.pathname.replace(/\/+$/, ''), key: decodeURIComponent(url.username) }
}
