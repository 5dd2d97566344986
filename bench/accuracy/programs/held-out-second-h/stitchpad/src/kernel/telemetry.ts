// @ts-nocheck
export function recorded(exception: unknown): { type: string; message: string; stack: string } {
  if (typeof exception === 'string') return { type: '', message: exception, stack: '' }
  const { code, name, message, stack } = exception as Error & { code?: string | number }
  return { type: code ? code.toString() : (name ?? ''), message: message ?? '', stack: stack ?? '' }
}
