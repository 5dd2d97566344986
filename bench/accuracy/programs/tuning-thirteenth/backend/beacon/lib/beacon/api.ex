defmodule Beacon.Api do
  @moduledoc "What can be called, whichever the door."

  alias Beacon.{Devices, Rules}

  def label(p), do: Devices.owner_label(p.device)

  def ingest(p) do
    {id, value} = Devices.decode(p.text)
    %{id: id, value: value, alarm: Rules.alarm?(p[:kind] || :temperature, 1, value)}
  end

  def battery(p), do: Devices.battery(p.text)

  def mode(p), do: Devices.mode(p.word)

  def update(p), do: Devices.firmware("/var/lib/beacon/firmware", p.model)

  def certificate(p), do: Devices.certificate("/etc/beacon/devices", p.serial)

  def rename(p), do: Devices.rename(Map.get(p.devices, p.id), "new")

  def seen(p), do: Devices.seen(p.day)

  def installed(p), do: Devices.installed(p.day)

  def probe(p), do: Devices.probe(p.port)

  def chart(p), do: Rules.chart(p.readings)

  def average(p), do: Rules.average(p.values)

  def peak(p), do: Rules.peak(p.values)

  def step(p), do: Rules.step(p.state)

  def pattern(p), do: Rules.pattern(p.text)

  def text(p), do: Rules.text(p.alarm)

  def charge(p), do: Rules.charge(p.tenant, p.used, 1000)

  def push(p), do: Rules.push(p.channel, p)

  def deliver(p), do: Rules.deliver(["112"], p.slot)

  def quiet(p), do: Rules.quiet?(p.settings)

  def escalate(p) do
    for contact <- p.contacts, do: Keyword.fetch!(contact, :name)
  end
end
