import type { ExceptionEvent, Frame } from '../../collector/api.ts'
import { remembering } from './v1/remembering.ts'

/**
 * Where it broke, in one line: `Cart.total in src/cart.ts`. The newest frame of the application, of the outermost exception that has
 * one; else the newest frame; else the route or the span. Empty where nothing is known.
 */
export function describeCulprit(event: ExceptionEvent): string {
  let newest: Frame | undefined
  for (const exception of Array.isArray(event.exceptions) ? event.exceptions : []) {
    if (!Array.isArray(exception?.frames)) continue
    for (const frame of exception.frames) {
      if (typeof frame?.function !== 'string' || typeof frame.file !== 'string' || typeof frame.module !== 'string') continue
      if (frame.inApp === true) return describeFrame(frame)
      newest ??= frame
    }
  }
  if (newest !== undefined) return describeFrame(newest)
  const other: unknown = event.request?.route ?? event.span?.name
  return typeof other === 'string' ? other : ''
}

function describeFrame(frame: Frame): string {
  const name = (frame.function.endsWith(']') ? frame.function.replace(/ \[as .*\]$/, '') : frame.function) || '<anonymous>'
  // A class's own name tells more than its package.
  const isClass = /\.(?:java|kt|scala|groovy|cs|fs|vb)$/.test(frame.file) || (frame.file === '' && frame.module.includes('.'))
  const full = isClass && frame.module !== '' ? `${frame.module.slice(frame.module.lastIndexOf('.') + 1)}.${name}` : name
  const place = shortPath(frame.file) || frame.module
  return place === '' ? full : `${full} in ${place}`
}

/** From the folder where sources begin, else the last two segments: `/srv/shop/src/cart/total.ts` is `src/cart/total.ts`. */
const shortPath = remembering((file: string): string => {
  const slashed = file.includes('\\') ? file.replaceAll('\\', '/') : file
  const path = slashed.includes('://') ? slashed.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '') : slashed
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.')
  const root = segments.findLastIndex((segment) => segment === 'src' || segment === 'node_modules' || segment === 'site-packages')
  const start = root >= 0 && segments.length - root <= 5 ? root : Math.max(0, segments.length - 2)
  return segments.slice(segments[start] === 'src' ? start : root === start ? start + 1 : start).join('/')
})
