export async function pay(amount: number): Promise<void> {
  await Promise.resolve()
  throw new RangeError(`cannot pay: ${amount}`, { cause: new Error('declined') })
}
