// @ts-nocheck
export const measured = (next) => async (values) => {
  const begin = performance.now()
  try {
    return await next(values)
  } finally {
    measured.last = performance.now() - begin
  }
}

export function audited(next) {
  return async function audit(values) {
    const result = await next({ ...values, audit: true })
    return result
  }
}
