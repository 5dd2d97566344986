/**
 * Where a value stands, from the inside out; written down as a JSON path only for what is redacted. Of a list of frames all that is
 * within is told as the list: one folder of a user would otherwise be told twice for each frame.
 */
export interface Path {
  parent: Path | undefined
  key: string | number
  whole?: boolean
  /** Of a frame, for what has to know; not told. */
  field?: string
}

export function within(path: Path, key: string | number): Path {
  if (path.whole === true) return path
  return key === 'frames' && path.parent?.key === 'exceptions' ? { parent: path, key, whole: true } : { parent: path, key }
}

export function render(path: Path): string {
  const { parent, key } = path
  if (parent === undefined) return String(key)
  const own = typeof key === 'number' ? `[${key}]` : /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
  return render(parent) + own
}

/** Its names without the places in lists, joined by dots: `exceptions.message`, `attributes.order.id`. */
export function namesOf(path: Path): string {
  const before = path.parent === undefined ? '' : namesOf(path.parent)
  const name = typeof path.key === 'number' ? before : before === '' ? path.key : `${before}.${path.key}`
  return path.field === undefined || path.field === '' ? name : `${name}.${path.field}`
}
