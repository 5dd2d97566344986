defmodule Clinicq.Patient do
  @enforce_keys [:id, :name]
  defstruct [:id, :name, :born, :insurer, :phone]
end

defmodule Clinicq.Store.Patients do
  @moduledoc "Patients in ETS, appointments in Mnesia."
  alias Clinicq.{NotFoundError, Patient}

  def open do
    if :ets.whereis(:patients) == :undefined, do: :ets.new(:patients, [:named_table, :public])
    :mnesia.start()
    :mnesia.create_table(:appointment, attributes: [:id, :patient, :state])
    put(%Patient{id: 1, name: "Lea", born: ~D[1980-02-29], insurer: %{code: "AOK"}})
    put(%Patient{id: 2, name: "Otto"})
  end

  def put(patient), do: :ets.insert(:patients, {patient.id, patient})

  def find(id) do
    case :ets.lookup(:patients, id) do
      [{_, patient}] -> patient
      [] -> nil
    end
  end

  def get!(id), do: find(id) || raise(NotFoundError, what: "patient", id: id)

  def build(attributes), do: struct!(Patient, attributes)

  def visits(id), do: :ets.update_counter(:visits, id, 1)

  def insurer_code(id), do: get!(id).insurer.code

  def age(id, today) do
    patient = get!(id)
    today.year - patient.born.year
  end

  def birthday(id, year) do
    %Date{month: month, day: day} = get!(id).born
    Date.new!(year, month, day)
  end

  def save_appointment(id, patient) do
    {:atomic, _} = :mnesia.transaction(fn -> :mnesia.write({:appointments, id, patient, :booked}) end)
  end

  def appointment(id) do
    [{:appointment, _, _, state}] = :mnesia.dirty_read(:appointment, id)
    state
  end
end
