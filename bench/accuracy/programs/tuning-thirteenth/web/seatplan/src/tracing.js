export function traced(name, work) {
  return work()
}
