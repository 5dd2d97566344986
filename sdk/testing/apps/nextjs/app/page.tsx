import { Buy } from './buy'

export default function Page() {
  return <Buy />
}
