import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'

/** The theme is known before the first byte is sent, so that a page never flashes in the other one. */
export const handle: Handle = ({ event, resolve }) => {
  const chosen = event.cookies.get('theme')
  const attribute = chosen === 'light' || chosen === 'dark' ? `data-theme="${chosen}"` : ''
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%faultline.theme%', attribute),
  })
}

export const handleError: HandleServerError = (caught) => {
  if (caught.kind === 'app') return
  if (caught.kind === 'framework')
    return caught.error.status === 404
      ? { message: 'There is no such page', todo: 'The address may be cut, or what it named is gone.' }
      : { message: caught.error.message }
  console.error(caught.error)
  return { status: 500, message: 'This page failed', todo: 'What was stored is safe. The server log says what went wrong.' }
}
