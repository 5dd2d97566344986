defmodule Clinicq.NotFoundError do
  defexception [:what, :id]
  def message(%{what: what, id: id}), do: "no #{what} has the id #{id}"
end

defmodule Clinicq.StateError do
  defexception [:id, :from, :to]
  def message(e), do: "appointment #{e.id} cannot go from #{e.from} to #{e.to}"
end

defmodule Clinicq.UpstreamError do
  defexception [:service, :status, :reason]
  def message(%{reason: nil} = e), do: "#{e.service} answered #{e.status}"
  def message(e), do: "#{e.service} cannot be reached: #{inspect(e.reason)}"
end

defmodule Clinicq.ValidationError do
  defexception [:field, :problem]
  def message(e), do: "#{e.field} #{e.problem}"
end
