/**
 * Where a redirect leads, for an error: without credentials, query and fragment. Parts of the path that our own address has too are
 * hidden, since a channel's address may be its secret.
 */
export function sayRedirect(location: string | undefined, from: URL): string {
  const to = location === undefined ? null : URL.parse(location, from.href)
  if (to === null) return 'nowhere'
  const own = from.pathname.split('/')
  const path = to.pathname.split('/').map((part) => (part !== '' && own.includes(part) ? '…' : part))
  return `${to.protocol}//${to.host}${path.join('/')}`
}
