defmodule Clinicq.Entries do
  import Clinicq.Words
  alias Clinicq.{Booking, Queue, Reports}
  alias Clinicq.Clients.Lab
  alias Clinicq.Store.Patients
  alias Clinicq.Web.{AppointmentController, PatientController}

  def all do
    [
      {"day-left-out", fn _ -> AppointmentController.create(%{"patient" => name()}) end},
      #+ {"", fn _ -> nil end},
      {"fee-of-new-kind", fn _ -> AppointmentController.fee([:check, of([:travel, :certificate])]) end},
      {"table-misnamed", fn _ -> AppointmentController.save(int(1, 99), 1) end},
      {"insurer-nil", fn _ -> PatientController.insurer(2) end},
      {"born-unknown", fn _ -> PatientController.age(2) end},
      {"leap-day", fn _ -> PatientController.birthday(1, of([2027, 2029, 2030])) end},
      {"card-of-removed", fn _ -> PatientController.card(int(100, 999)) end},
      {"name-field-moved", fn _ -> PatientController.update(1, %{"name" => name()}) end},
      {"blank-name", fn _ -> PatientController.update(1, %{"name" => ""}) end},
      {"phone-nil", fn _ -> PatientController.remind(2) end},
      {"phone-of-landline", fn _ -> Booking.contact(%{phone: "030/#{int(1000, 9999)}"}) end},
      {"visits-table", fn _ -> Patients.visits(int(1, 9)) end},
      {"nobody-shares", fn _ -> Booking.share(int(10, 90), 0) end},
      {"waits-nowhere", fn c -> Booking.wait(c.queue, int(100, 999)) end},
      {"triage-undone", fn _ -> Booking.priority(%{age: int(20, 60), triage: nil}) end},
      {"score-of-zero", fn _ -> Booking.triage(0 - int(0, 3)) end},
      {"first-visit", fn _ -> Booking.plan(%{name: name()}, 7) end},
      {"ids-missing", fn _ -> Booking.merge([name: name()], %{id: 1}) end},
      {"queue-slow", fn c -> Queue.pause(c.queue) end},
      {"queue-stopped", fn _ -> {:ok, q} = Queue.start(); GenServer.stop(q); Queue.next(q) end},
      {"imaging-slow", fn _ -> Lab.slow(9356, id("s")) end},
      {"result-in-whole-numbers", fn _ -> Lab.results(9356, id("s")) end},
      {"value-without-unit", fn _ -> Lab.value(9356, id("s")) end},
      {"hl7-port-closed", fn _ -> Lab.socket(9380) end},
      #+ {" ", fn _ -> nil end},
      {"import-name-column", fn _ -> Reports.import("patient,weight\n#{name()},71.5\n") end},
      {"import-comma-weight", fn _ -> Reports.import("name,weight\n#{name()},#{int(40, 90)}\n") end},
      {"import-seen-naive", fn _ -> Reports.import("name,weight,seen\n#{name()},7#{int(1, 9)}.5,2026-11-#{int(10, 28)}\n") end},
      {"template-gone", fn _ -> Reports.template("/var/lib/clinicq/templates/#{of(["recall", "invoice"])}.eex") end},
      {"term-of-other-version", fn _ -> Reports.decode(Base.encode64("plain #{name()}")) end},
      {"task-slow", fn _ -> Reports.parallel([1, 2], fn _ -> Process.sleep(150) end) end},
      {"night-not-started", fn _ -> Reports.notify(:night_job) end},
      {"whole-is-zero", fn _ -> Reports.percent(int(1, 9), 0) end},
      {"points-as-lists", fn _ -> Reports.chart([{1, 2}, [int(1, 9), 4]]) end},
      {"no-groups", fn _ -> Reports.largest([]) end}
    ]
  end
end
