export async function inSpan(name, work) {
  return await work()
}
