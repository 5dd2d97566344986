# Runs every bug once and prints what OpenTelemetry.Span.record_exception would send, a line of JSON each.
defmodule Clinic.Error do
  defexception [:message, :patient]
end

defmodule Clinic.Overbooked do
  defexception [:doctor, :slots]

  @impl true
  def message(%{doctor: doctor, slots: slots}), do: "#{doctor} has #{slots} slots"
end

defmodule Clinic.Validate do
  def must(map, key) do
    case Map.get(map, key) do
      empty when empty in [nil, ""] -> raise ArgumentError, "#{key} is missing in #{inspect(map)}"
      value -> value
    end
  end

  def all(map, keys), do: Enum.map(keys, &must(map, &1))
end

defmodule Clinic.Patients do
  alias Clinic.Validate

  def register(form) do
    name = Validate.must(form, :name)
    {:ok, name}
  end

  def discharge(form) do
    [ward, reason] = Validate.all(form, [:ward, :reason])
    {ward, reason}
  end

  def age(patient) do
    years = patient.born.year
    2031 - years
  end

  def insurance(%{insurance: %{number: number}}), do: number

  def email(patient), do: String.downcase(patient[:contact][:email])

  def allergies(patient) do
    Enum.map(patient.allergies, fn %{code: code} -> String.to_integer(code) end)
  end

  def history(patient) do
    patient.visits
    |> Stream.map(fn visit -> Map.fetch!(visit, :doctor) end)
    |> Enum.to_list()
  end

  def status(code) do
    case code do
      1 -> :waiting
      2 -> :seen
    end
  end

  def priority(points) do
    cond do
      points > 1_000_000 -> :high
    end
  end

  def admit(patient, beds) do
    {:ok, bed} = Enum.fetch(beds, patient.id)
    bed
  end

  def merge(a, b), do: struct!(Clinic.Error, [{a, b}])
end

defmodule Clinic.Schedule do
  def book(doctor, slots) do
    if slots > 0, do: raise(Clinic.Overbooked, doctor: doctor, slots: slots)
    :ok
  end

  def depth([head | rest]), do: 1 + depth(rest) + depth_of(head)

  defp depth_of(head) when is_integer(head), do: head

  def share(minutes, people), do: div(minutes, people)

  def day(text), do: Date.from_iso8601!(text)

  def letter(patient) do
    EEx.eval_string("Dear <%= name %>, see you on <%= Date.to_iso8601(date) %>", name: patient.name, date: patient.next)
  end

  def external(reason), do: raise(Clinic.Error, message: reason)

  def insurer(reason) do
    try do
      external(reason)
    rescue
      error in Clinic.Error -> reraise RuntimeError, [message: "insurer: " <> error.message], __STACKTRACE__
    end
  end

  def remind(patient) do
    task = Task.async(fn -> Process.sleep(patient.delay) end)
    Task.await(task, 5)
  end

  def archive(folder, id), do: File.read!(Path.join(folder, "#{id}.pdf"))

  def import(folder, id) do
    for line <- File.stream!(Path.join([folder, "in", "#{id}.csv"])), do: String.split(line, ",")
  end
end

defmodule Clinic.Desk do
  use GenServer

  def start(state), do: GenServer.start(__MODULE__, state)
  def call(desk, request), do: GenServer.call(desk, request, 40)

  @impl true
  def init(state), do: {:ok, state}

  @impl true
  def handle_call({:take, key}, _from, state) do
    answer = guarded("desk-key-unknown", fn -> Map.fetch!(state.rooms, key) end)
    {:reply, answer, state}
  end

  def handle_call({:assign, patient}, _from, state) do
    answer = guarded("desk-assign-nil", fn -> place(state, patient) end)
    {:reply, answer, state}
  end

  def handle_call(:slow, _from, state) do
    Process.sleep(80)
    {:reply, :ok, state}
  end

  defp place(state, patient), do: patient.ward.beds + map_size(state.rooms)

  defp guarded(bug, call) do
    call.()
  rescue
    error -> Report.print(bug, error, __STACKTRACE__)
  end
end

defmodule Clinic.Router do
  def call(conn, plugs), do: Enum.reduce_while(plugs, conn, fn plug, conn -> run(plug, conn) end)

  defp run(plug, conn) do
    case plug.(conn) do
      %{halted: true} = conn -> {:halt, conn}
      conn -> {:cont, conn}
    end
  end
end

defmodule Report do
  def print(bug, error, stacktrace) do
    fields = [bug: bug, type: inspect(error.__struct__) |> then(&"Elixir.#{&1}"), message: Exception.message(error), stack: Exception.format_stacktrace(stacktrace)]
    IO.puts(["{", Enum.map_join(fields, ",", fn {key, value} -> "\"#{key}\":#{json(value)}" end), "}"])
    nil
  end

  defp json(text) do
    escaped = text |> String.replace("\\", "\\\\") |> String.replace("\"", "\\\"") |> String.replace("\n", "\\n") |> String.replace("\t", "\\t")
    "\"" <> escaped <> "\""
  end
end

defmodule Main do
  alias Clinic.{Desk, Patients, Router, Schedule}

  def bugs(v) do
    {:ok, desk} = Desk.start(%{rooms: %{"a#{v.id}" => 1}})

    [
      {"register-without-name", fn -> Patients.register(%{id: v.id, name: ""}) end},
      {"discharge-without-reason", fn -> Patients.discharge(%{ward: v.ward, patient: v.name}) end},
      {"age-of-unborn", fn -> Patients.age(%{born: nil, name: v.name}) end},
      {"no-insurance", fn -> Patients.insurance(%{name: v.name, id: v.id}) end},
      {"no-contact", fn -> Patients.email(%{name: v.name}) end},
      {"allergy-code", fn -> Patients.allergies(%{allergies: [%{code: "12"}, %{code: v.name}]}) end},
      {"visit-without-doctor", fn -> Patients.history(%{visits: [%{doctor: 1}, %{ward: v.ward, id: v.id}]}) end},
      {"status-unknown", fn -> Patients.status(v.id) end},
      {"priority-of-none", fn -> Patients.priority(v.id) end},
      {"no-bed", fn -> Patients.admit(%{id: v.id}, [1, 2]) end},
      {"merge-unknown-field", fn -> Patients.merge(String.to_atom(v.ward), v.id) end},
      {"overbooked", fn -> Schedule.book(v.name, v.id) end},
      {"depth-of-atom", fn -> Schedule.depth(List.duplicate(1, v.depth) ++ [:end]) end},
      {"share-among-none", fn -> Schedule.share(v.id, v.id - v.id) end},
      {"day-is-no-date", fn -> Schedule.day("2031-#{v.id}-#{v.name}") end},
      {"letter-without-date", fn -> Schedule.letter(%{name: v.name, next: v.ward}) end},
      {"lab-says-no", fn -> Schedule.external(v.reason) end},
      {"insurer-says-no", fn -> Schedule.insurer(v.reason) end},
      {"archive-missing", fn -> Schedule.archive(v.prefix, v.id) end},
      {"import-missing", fn -> Schedule.import(v.prefix, v.ward) end},
      {"desk-key-unknown", fn -> Desk.call(desk, {:take, v.name}) end},
      {"desk-assign-nil", fn -> Desk.call(desk, {:assign, %{ward: nil, name: v.name}}) end}
    ]
  end

  defp timed(next) do
    fn ->
      started = System.monotonic_time()
      result = next.()
      {result, System.monotonic_time() - started}
    end
  end

  defp logged(next), do: fn -> next.() end

  def main do
    seed = String.to_integer(System.get_env("SEED"))
    pick = fn list -> Enum.at(list, rem(seed, length(list))) end

    v = %{
      id: 100 + seed * 37,
      name: pick.(~w(Agnes Boris Carla Dmitri Elif Femi Gudrun Hassan Imani)),
      ward: pick.(~w(cardiology burns maternity surgery radiology)),
      reason: pick.(["sample lost", "machine in maintenance", "tube broken", "wrong form", "needs a signature", "closed on Sundays", "quota used up", "line busy"]),
      depth: rem(seed, 4) + 1,
      prefix: System.get_env("PREFIX")
    }

    wrap = %{"1" => &timed/1, "2" => fn next -> next |> logged() |> timed() end}[System.get_env("WRAP")] || (& &1)

    for {bug, call} <- bugs(v) do
      guarded = fn ->
        try do
          wrap.(call).()
        rescue
          error -> Report.print(bug, error, __STACKTRACE__)
        end
      end

      case System.get_env("ENTRY") do
        "http" -> Router.call(%{halted: false}, [fn conn -> conn end, fn conn -> guarded.() && conn || conn end])
        "job" -> Task.await(Task.async(guarded))
        _ -> guarded.()
      end
    end
  end
end

Main.main()
