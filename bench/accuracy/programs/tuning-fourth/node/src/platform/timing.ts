/** Rejects with an error of the caller's stack when the work takes longer. */
export async function withTimeout<T>(what: string, milliseconds: number, work: Promise<T>): Promise<T> {
  const late = new Error(`${what} timed out after ${milliseconds} ms`)
  late.name = 'TimeoutError'
  let timer: NodeJS.Timeout | undefined
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late), milliseconds)
  })
  try {
    return await Promise.race([work, expiry])
  } finally {
    clearTimeout(timer)
  }
}

export const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

export async function retrying<T>(times: number, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= times) throw error
      await sleep(1)
    }
  }
}
