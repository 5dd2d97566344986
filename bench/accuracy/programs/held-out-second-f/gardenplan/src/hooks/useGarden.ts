// @ts-nocheck
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import * as garden from '../api/garden'

export const UnitContext = createContext<{ unit: string } | null>(null)

export function useUnit(): string {
  const { unit } = useContext(UnitContext)!
  return unit
}

export const useBed = (id: string) => useQuery({ queryKey: ['bed', id], queryFn: () => garden.bed(id) })
export const usePlants = () => useQuery({ queryKey: ['plants'], queryFn: garden.plants })
export const useAdvice = (plant: string) => useQuery({ queryKey: ['advice', plant], queryFn: () => garden.advice(plant) })
export const useJournal = () =>
  useQuery({ queryKey: ['journal'], queryFn: garden.journal, select: (data) => data.entries.map((entry: { text: string }) => entry.text.trim()) })
export const useForecast = (place: string) => useQuery({ queryKey: ['forecast', place], queryFn: () => garden.forecast(place) })
