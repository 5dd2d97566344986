import { MealCard, Badge, Description, Story, Ingredients } from '../components/Meal'
import { useMeal, useMeals, useReviews, useStock } from '../api/queries'
import { day, week } from '../shared/format'

export function MenuPage({ iso }) {
  const { data, isPending } = useMeals(week(iso))
  if (isPending) return <p>Loading</p>
  return data.map((meal) => <MealCard key={meal.id} meal={meal} />)
}

export function MealPage({ id }) {
  const { data, isPending } = useMeal(id)
  if (isPending) return <p>Loading</p>
  return (
    <main>
      <h2>{data.title}</h2>
      {data.badges.map((kind) => (
        <Badge key={kind} kind={kind} />
      ))}
      <Description meal={data} />
      {data.story && <Story html={data.story} />}
      <Ingredients of={data.ingredients} />
    </main>
  )
}

export function StockNote({ id }) {
  const { data } = useStock(id)
  return <p>{data}</p>
}

export function Reviews({ id }) {
  const { data } = useReviews(id)
  return <p>{data}</p>
}

export function Delivery({ order }) {
  return (
    <p>
      {day(order.deliverOn)} {order.window.from}
    </p>
  )
}
