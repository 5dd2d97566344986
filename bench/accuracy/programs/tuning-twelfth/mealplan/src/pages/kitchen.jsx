const SLOTS = new Map([['noon', { ovens: [2, 3] }]])

export default function Kitchen({ slot }) {
  const { ovens } = SLOTS.get(slot)
  return <p>{ovens.join()}</p>
}
