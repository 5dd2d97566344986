import { useMutation, useQuery } from '@tanstack/react-query'
import { get, post, within } from './client'

const options = { retry: false, throwOnError: true, gcTime: 0 }

export const useMeals = (week) => useQuery({ ...options, queryKey: ['meals', week], queryFn: () => get(`/api/meals/${week}`), select: (data) => data.meals.map((each) => ({ ...each, title: each.title.trim() })) })

export const useMeal = (id) => useQuery({ ...options, queryKey: ['meal', id], queryFn: () => get(`/api/meal/${id}`) })

export const useStock = (id) => useQuery({ ...options, queryKey: ['stock', id], queryFn: () => within(new Promise(() => undefined), 30, `Stock of ${id}`) })

export const useReviews = (id) =>
  useQuery({
    ...options,
    queryKey: ['reviews', id],
    queryFn: async () => {
      const { items } = await get(`/api/reviews/${id}`)
      return items[0].author.name
    },
  })

export const useOrder = () => useMutation({ mutationFn: (order) => post('/api/orders', order) })
