export default function Page() {
  return <p>guarded</p>
}
