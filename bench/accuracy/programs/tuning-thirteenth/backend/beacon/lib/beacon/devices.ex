defmodule Beacon.InvalidPayload do
  defexception [:message]
end

defmodule Beacon.QuotaExceeded do
  defexception [:tenant, :used, :limit]

  @impl true
  def message(%{tenant: tenant, used: used, limit: limit}) do
    "tenant #{tenant} has sent #{used} of #{limit} messages"
  end
end

defmodule Beacon.Devices do
  @moduledoc "Devices, and what they send."

  def owner_label(device) do
    "#{device.name} of #{device.owner.name}"
  end

  def decode(<<"v2;", rest::binary>>), do: decode_fields(String.split(rest, ";"))

  def decode(_text), do: raise(Beacon.InvalidPayload, "payload is of no known version")

  defp decode_fields([id, value | _]), do: {id, String.to_integer(value)}

  def battery(text) do
    text |> String.trim_trailing("%") |> String.to_integer()
  end

  def mode(word), do: String.to_existing_atom("mode_" <> word)

  def firmware(folder, model) do
    {:ok, image} = File.read(Path.join(folder, model <> ".bin"))
    byte_size(image)
  end

  def certificate(folder, serial) do
    folder |> Path.join(serial <> ".pem") |> File.read!()
  end

  def rename(device, name), do: %{device | name: name}

  def seen(text), do: text |> Date.from_iso8601!() |> Date.day_of_week()

  def installed(text), do: text |> Date.from_iso8601!() |> Date.add(730)

  def probe(port) do
    {:ok, socket} = :gen_tcp.connect('127.0.0.1', port, [], 500)
    :gen_tcp.close(socket)
  end
end
