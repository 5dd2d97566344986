export function List({ items, render, empty }) {
  if (items.length === 0) return <p>{empty}</p>
  return <ul>{items.map((item) => <li key={item.id}>{render(item)}</li>)}</ul>
}

export function Pager({ page, pages, onPage }) {
  const numbers = Array.from({ length: pages }, (_, i) => i + 1)
  return (
    <nav>
      {numbers.map((n) => <a onClick={() => onPage(n)}>{n === page ? `(${n})` : n}</a>)}
      <a class="last" onClick={() => onPage(numbers.at(-1).toString())}>last</a>
    </nav>
  )
}
