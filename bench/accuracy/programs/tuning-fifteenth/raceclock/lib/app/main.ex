defmodule RaceClock.App.Main do
  @moduledoc "Starts what every step needs, and runs the steps."
  alias RaceClock.App.{Doors, Report, Routes, Values}

  def run do
    Logger.configure(level: :emergency)
    {:ok, _} = Application.ensure_all_started(:inets)
    {:ok, _} = Task.Supervisor.start_link(name: RaceClock.Tasks)
    {:ok, _} = RaceClock.Timing.Board.start_link()
    :mnesia.start()
    seed = String.to_integer(System.get_env("SEED", "1"))

    Routes.all()
    |> Enum.with_index()
    |> Enum.each(fn {{bug, span, work}, index} -> step(bug, span, work, Values.new(seed * 1000 + index)) end)
  end

  defp step(bug, span, work, values) do
    Doors.enter(work, values)
    IO.puts(:stderr, "nothing happened #{bug}")
  rescue
    error -> Report.send(bug, span, error, __STACKTRACE__)
  end
end
