// @ts-nocheck
export async function within<T>(what: string, millis: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${millis} ms`)), millis)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

export async function retry<T>(times: number, work: () => Promise<T>): Promise<T> {
  for (let i = 1; ; i++) {
    try {
      return await work()
    } catch (error) {
      if (i >= times) throw error
    }
  }
}

export async function each<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  return Promise.all(items.map((item) => work(item)))
}
