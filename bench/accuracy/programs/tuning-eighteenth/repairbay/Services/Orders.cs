using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RepairBay.Clients;
using RepairBay.Core;
using RepairBay.Data;

namespace RepairBay.Services
{
    public class Vehicle
    {
        public string Plate;
        public string Vin;
        public Owner Owner;
        public DateTime? Inspected;
    }

    public class Owner
    {
        public string Name;
        public string Phone;
    }

    public enum Bay { Lift, Pit, Paint }

    public class OrderService
    {
        readonly OrderRepository orders;
        readonly DiagnosticsPort port = new DiagnosticsPort();
        readonly NotificationClient notifications = new NotificationClient();

        public OrderService(OrderRepository orders)
        {
            this.orders = orders;
        }

        public void Open(string id, Vehicle vehicle) => orders.Add(id, vehicle.Plate);

        public void Start(string id, string state) => Guards.Step(id, state, "started");

        public void Bill(string id, string state) => Guards.Step(id, state, "billed");

        public string OwnerPhone(Vehicle vehicle) => vehicle.Owner.Phone.Replace(" ", "");

        public int DaysSinceInspection(Vehicle vehicle) => (new DateTime(2026, 9, 1) - vehicle.Inspected.Value).Days;

        public string VinYear(Vehicle vehicle) => vehicle.Vin.Substring(9, 1);

        public DateTime Appointment(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        public int Mileage(string text) => int.Parse(text, CultureInfo.InvariantCulture);

        public Bay BayOf(string name) => (Bay)Enum.Parse(typeof(Bay), name);

        public string Mechanic(IEnumerable<KeyValuePair<string, int>> free, int level) => free.First(each => each.Value >= level).Key;

        public string Lead(IEnumerable<string> team) => team.Single();

        public void AssignLift(string id, string lift) => orders.Assign(id, lift);

        public byte[] Diagnose(int number) => port.Read(number);

        public async Task<int> Calibrate(int milliseconds)
        {
            using (var source = new CancellationTokenSource(milliseconds))
                return await port.Calibrate(source.Token);
        }

        public async Task NotifyAll(IEnumerable<string> plates)
        {
            await Task.WhenAll(plates.Select(plate => notifications.Send(plate, "Your car is ready")));
        }

        public string ReceiptNow(string id) => notifications.Receipt(id).Result;

        public void ReleaseLift(SemaphoreSlim lift)
        {
            lift.Release();
        }

        public byte[] Label(string text)
        {
            return Encoding.GetEncoding("us-ascii", new EncoderExceptionFallback(), new DecoderExceptionFallback()).GetBytes(text);
        }

        public string Decode(byte[] bytes) => new UTF8Encoding(false, true).GetString(bytes);
    }
}
