defmodule Clinicq.Web.AppointmentController do
  alias Clinicq.Booking
  alias Clinicq.Store.Patients

  def create(params), do: {:ok, Booking.book(params)}
  def arrive(id, state), do: {:ok, Booking.arrive(id, state)}
  def finish(id, state), do: Booking.finish(id, state)
  def fee(kinds), do: {:ok, Booking.fee(kinds)}
  def save(id, patient), do: {:ok, Patients.save_appointment(id, patient)}
  def state(id), do: {:ok, Patients.appointment(id)}
end

defmodule Clinicq.Web.PatientController do
  alias Clinicq.{Booking, Params}
  alias Clinicq.Store.Patients

  def create(attributes), do: {:ok, Patients.build(attributes)}
  def show(id), do: {:ok, Patients.get!(id).name}
  def insurer(id), do: {:ok, Patients.insurer_code(id)}
  def age(id), do: {:ok, Patients.age(id, ~D[2026-11-20])}
  def birthday(id, year), do: {:ok, Patients.birthday(id, year)}
  def card(id), do: {:ok, Patients.find(id).name}

  def update(id, params) do
    name = Params.required(params, "name")
    {:ok, Booking.rename(Patients.get!(id), name)}
  end

  def remind(id), do: {:ok, id |> Patients.get!() |> Booking.reminder()}
end
