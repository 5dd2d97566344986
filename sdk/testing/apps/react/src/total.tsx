interface Line {
  price: number
}

/** The price of the dearest line. */
export function Total({ lines }: { lines: Line[] }) {
  const sorted = [...lines].sort((a, b) => b.price - a.price)
  return <strong>{sorted[0]!.price}</strong> // breaks: total
}
