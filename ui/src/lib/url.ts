/** What is read of a URL: SvelteKit hands out read-only ones. */
export interface Address {
  pathname: string
  search: string
  searchParams: { get(name: string): string | null }
}

/** The address with some parameters set, others removed (`null`); what was asked for further pages does not survive. */
export function withParams(url: Address, changes: Record<string, string | null>): string {
  const params = new URLSearchParams(url.search)
  params.delete('cursor')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name)
    else params.set(name, value)
  }
  const text = params.toString()
  return text === '' ? url.pathname : `${url.pathname}?${text}`
}
