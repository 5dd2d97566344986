export function App({ title }) {
  return <h1>{title}</h1>
}
