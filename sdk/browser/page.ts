import type { Feature } from '../core/types.ts'

/** The page that an error happened in: its URL, the one before it, the browser. */
export function page(): Feature {
  return {
    name: 'page',
    setup: (client) => {
      client.onEvent((event) => {
        const { location, document, navigator, innerWidth, innerHeight } = globalThis
        event.attributes = {
          ...(location && { 'url.full': location.href }),
          ...(navigator && { 'user_agent.original': navigator.userAgent }),
          ...event.attributes,
        }
        event.contexts['page'] ??= {
          ...(document?.referrer && { referrer: document.referrer }),
          ...(navigator && { language: navigator.language, online: navigator.onLine }),
          ...(innerWidth && { viewport: `${innerWidth}x${innerHeight}` }),
        }
      })
    },
  }
}
