/** Tries again, and says in the end what the last attempt said. */
export async function retry(attempts, work) {
  let last
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      return await work(attempt)
    } catch (error) {
      last = error
    }
  }
  throw new Error(`Gave up after ${attempts} attempts: ${last.message}`, { cause: last })
}
