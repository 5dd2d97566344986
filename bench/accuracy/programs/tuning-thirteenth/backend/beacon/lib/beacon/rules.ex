defmodule Beacon.DeliveryFailed do
  defexception [:message]
end

defmodule Beacon.Rules do
  @moduledoc "When to raise an alarm, and whom to tell."

  def threshold(:temperature, level) when level in 1..3, do: 20 + level * 10
  def threshold(:humidity, level) when level in 1..3, do: 40 + level * 15

  def alarm?(kind, level, value), do: value > threshold(kind, level)

  def chart(readings) do
    Enum.map(readings, fn {kind, value} -> value / threshold(kind, 1) end)
  end

  def average(values), do: Enum.sum(values) / length(values)

  def peak(values), do: values |> Enum.filter(&(&1 > 0)) |> Enum.max()

  def step(state) do
    case state do
      :idle -> :armed
      :armed -> :ringing
      {:snoozed, minutes} when minutes < 60 -> :armed
    end
  end

  def pattern(text), do: Regex.compile!(text)

  def text(alarm), do: "Alarm: #{alarm.value} at #{alarm.place}"

  def charge(tenant, used, limit) do
    if used > limit, do: raise(Beacon.QuotaExceeded, tenant: tenant, used: used, limit: limit)
    used + 1
  end

  def push(channel, alarm), do: channel.push(alarm)

  def deliver(numbers, index) do
    dial(Enum.fetch!(numbers, index))
  rescue
    e in Enum.OutOfBoundsError ->
      reraise Beacon.DeliveryFailed, [message: "nobody is on duty in slot #{index}: " <> Exception.message(e)], __STACKTRACE__
  end

  defp dial(number), do: number

  def quiet?(settings) do
    with {:ok, from} <- Map.fetch(settings, :from),
         {hour, ""} <- Integer.parse(from) do
      hour > 20
    else
      :error -> false
    end
  end
end
