defmodule Clinicq.Booking do
  @moduledoc "Appointments and what they cost."
  alias Clinicq.{Params, Queue, StateError, ValidationError}
  alias Clinicq.Store.Patients

  @moves %{booked: [:arrived, :cancelled], arrived: [:seen]}
  @fees %{check: 40, vaccine: 25}

  def book(params) do
    day = Params.date(params, "day")
    patient = Patients.get!(Params.integer(params, "patient"))
    {Date.day_of_week(day), patient.name, Params.bool(Map.get(params, "urgent", "false"))}
  end

  def move(id, from, to) do
    if to in Map.get(@moves, from, []), do: to, else: raise(StateError, id: id, from: from, to: to)
  end

  def arrive(id, state), do: move(id, state, :arrived) |> Atom.to_string()

  def finish(id, state) do
    state = move(id, state, :seen)
    {:ok, state}
  end

  def fee(kinds), do: kinds |> Enum.map(&Map.fetch!(@fees, &1)) |> Enum.sum()

  def share(total, people), do: div(total, people)

  def wait(queue, id), do: Queue.position(queue, id) * 10

  def slots(first, last, step), do: Enum.map(first..last//step, &(&1 * 15))

  def reminder(%{name: name, phone: phone}), do: "Dear " <> name <> ", call " <> phone

  def contact(patient) do
    {country, _} = Params.phone(patient.phone)
    country
  end

  def priority(%{age: age}) when age > 70, do: 1
  def priority(%{triage: level}) when level in 1..3, do: level

  def triage(score) do
    cond do
      score > 20 -> :red
      score > 10 -> :yellow
      score in 1..10 -> :green
    end
  end

  def insurer(code) do
    case code do
      "AOK" -> :public
      "DAK" -> :public
      "PKV" -> :private
    end
  end

  def plan(patient, days) do
    with {:ok, last} <- Map.fetch(patient, :last_visit),
         {:ok, next} <- parse(last, days) do
      next
    else
      {:error, :invalid_format} -> nil
    end
  end

  defp parse(last, days) do
    with {:ok, day} <- Date.from_iso8601(last), do: {:ok, Date.add(day, days)}
  end

  def rename(patient, name) do
    if String.length(name) > 40, do: raise(ValidationError, field: "name", problem: "has #{String.length(name)} letters, 40 are allowed")
    %{patient | full_name: name}
  end

  def note(patient, text), do: update_in(patient.notes, &[text | &1])

  def merge(list, %{id: id}), do: Keyword.update!(list, :ids, &[id | &1])

  def first_free(rooms), do: rooms |> Enum.filter(& &1.free) |> hd()

  def average(values), do: Enum.sum(values) / length(values)
end
