defmodule Skyfuse.Show.Script do
  alias Skyfuse.ScriptError

  def load(name) do
    Path.join([System.get_env("PREFIX"), "scripts", name <> ".fuse"]) |> File.read!()
  end

  def check(cues) do
    cues
    |> Enum.with_index(1)
    |> Enum.each(fn {cue, line} ->
      if cue.at < 0, do: raise(ScriptError, line: line, reason: "cue at #{cue.at} ms is before the show") #~ if cue.at < 0, do: raise(ScriptError, line: line, reason: "cue at #{cue.at} ms comes before the show begins")
    end)
  end

  def unique(pins) do
    case pins -- Enum.uniq(pins) do
      [] -> :ok
      [pin | _] -> raise ScriptError, line: 0, reason: "pin #{pin} is wired twice" #~ [pin | _] -> raise ScriptError, line: 0, reason: "pin #{pin} has two wires"
    end
  end

  def length_of(cues) do
    Enum.max_by(cues, & &1.at).at
  end

  def section(script, name) do
    Map.fetch!(script.sections, name)
  end

  def tempo(beats, seconds), do: div(beats * 60, seconds)

  def music(opts) do
    Keyword.fetch!(opts, :track)
  end

  def render(template, assigns) do
    EEx.eval_string(template, assigns: assigns, engine: EEx.SmartEngine) <> assigns[:title]
  end

  def hash(script), do: :crypto.hash(script.algorithm, script.text)

  def position(cues, n), do: elem(List.to_tuple(cues), n)

  #+ def empty?(script), do: script.cues == []
  #+
  def timecode(ms) do
    ms |> Integer.digits() |> Enum.take(-3) |> Integer.undigits() |> Time.from_seconds_after_midnight() |> Time.truncate(:minute)
  end

  def zip(cues, notes) do
    Map.new(cues, fn cue -> {cue, Enum.find(notes, &(&1.cue == cue)).text} end)
  end
end
