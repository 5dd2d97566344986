// @ts-nocheck
import { useParams, useSearchParams } from 'react-router-dom'
import { Chart, DateBadge, Grid, Icon, Note, Press, Rating, Shape, Tags, Water } from '../components/parts'
import { useAdvice, useBed, useForecast, useJournal, usePlants, useUnit } from '../hooks/useGarden'
import { harvestDay, hours } from '../lib/dates'
import { invariant } from '../lib/invariant'
import { count, decoded, grouped, matches, sorted } from '../lib/search'
import * as garden from '../api/garden'

export function BedPage() {
  const { id } = useParams()
  const { data } = useBed(id!)
  if (data === undefined) return <p>…</p> //~ if (data === undefined) return <p className="wait">Loading</p>
  return (
    <section>
      <h1>{data.name.toUpperCase()}</h1>
      {data.plants.map((plant: { name: string; sown: string }) => <DateBadge key={plant.name} day={plant.sown} />)}
    </section>
  )
}

export function PlantsPage() {
  const { data } = usePlants()
  return <ol>{data?.map((plant) => <li key={plant.name}>{plant.days}</li>)}</ol>
}

export function AdvicePage() {
  const { plant } = useParams()
  const { data } = useAdvice(plant!)
  return <Note note={data ?? ''} />
}

export const JournalPage = () => <Tags tags={useJournal().data ?? []} />

export function ForecastPage() {
  const { place } = useParams()
  return <Water amount={useForecast(place!).data ?? 0} />
}

const LIST = [{ name: 'Kale' }, { name: 'Leek' }]

export function SearchPage() {
  const [params] = useSearchParams()
  //+ if (params.get('q') === '') return <p>Search for a plant.</p>
  const found = matches(LIST.map(({ name }) => name), params.get('q') ?? '')
  return <Tags tags={found} />
}

export function SharedPage() {
  const { token } = useParams()
  return <h1>{decoded(atobText(token!))}</h1>
}

const atobText = (token: string): string => token.split('.').map((part) => `%${part}`).join('')

export const UnitPage = () => <p>{useUnit()}</p>

export function WaterPage({ amounts }: { amounts: number[] }) {
  return (
    <>
      <Chart values={amounts} />
      <Water amount={amounts[0] ?? 0} />
    </>
  )
}

export const SortPage = ({ plants }: { plants: { name: string }[] }) => <Tags tags={sorted(plants).map(({ name }) => name)} />

export const FamiliesPage = ({ plants }: { plants: { family: { latin: string } }[] }) => <p>{grouped(plants).size}</p>

export const TreePage = ({ root }: { root: { name: string } }) => <p>{count(root)}</p>

export const HarvestPage = ({ sown, days }: { sown: string; days: number }) => <p>{harvestDay(sown, days)}</p>

export const OpeningPage = ({ text }: { text: string }) => <p>{hours(text)}</p>

export function PlotPage({ plot }: { plot: { beds: { id: string; shape: string }[]; main: string } }) {
  const main = plot.beds.find(({ id }) => id === plot.main)
  return <Shape kind={main!.shape} />
}

export const LayoutPage = ({ columns, rows }: { columns: number; rows: number }) => <Grid columns={columns} rows={rows} />

export const SkyPage = ({ sky }: { sky: string }) => <Icon name={sky} />

export function ReviewPage({ review }: { review: { rating: number; author?: { name: string } } }) {
  return (
    <p>
      {review.author!.name}
      <Rating value={review.rating} />
    </p>
  )
}

export function RotationPage({ years }: { years: Record<string, string> }) {
  const crop = years['2026'] //~ const crop = years[String(2026)] ?? years.next
  invariant(crop, `No crop is planned among ${Object.keys(years).join(', ')}`)
  return <p>{crop}</p>
}

export function SavePage({ plan }: { plan: object }) {
  return <Press text="Save" action={() => garden.save(plan)} />
}

export const InvitePage = ({ email }: { email: string }) => <Press text="Invite" action={() => garden.invite(email)} />
export const SoilPage = ({ bed }: { bed: string }) => <Press text="Measure" action={() => garden.soil(bed)} />
export const MirrorPage = ({ path }: { path: string }) => <Press text="Load" action={() => garden.mirror(path)} />
