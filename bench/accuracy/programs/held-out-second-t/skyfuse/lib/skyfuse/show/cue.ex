defmodule Skyfuse.Show.Cue do
  @enforce_keys [:at, :pin]
  defstruct [:at, :pin, :effect, delay: 0]

  def parse(line) do
    [at, pin, effect] = String.split(line, ",")
    %__MODULE__{at: offset(at), pin: pin, effect: effect}
  end

  def offset(text) do
    {seconds, ""} = Float.parse(text)
    round(seconds * 1000)
  end

  def kind("shell" <> _), do: :shell
  def kind("comet" <> _), do: :comet
  def kind("mine" <> _), do: :mine

  def describe(%__MODULE__{} = cue) do
    "#{cue.pin}: " <> cue.effect
  end

  def shift(cue, by) do
    %{cue | offset: cue.at + by}
  end

  def from_map(map) do
    struct!(__MODULE__, map)
  end

  def colour(effect) do
    case effect.colour do
      :red -> "SrCO3"
      :green -> "BaCO3"
      :blue -> "CuCl"
    end
  end

  def burst(calibre) do
    cond do
      calibre <= 75 -> 70
      calibre <= 150 -> 150
      calibre <= 300 -> 280
    end
  end
end
