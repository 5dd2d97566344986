using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Foamline.Common;

namespace Foamline.Bays
{
    public sealed class Bay
    {
        public int Number;
        public Vehicle Vehicle;
        public string State = "free";
    }

    public sealed class Vehicle
    {
        public string Plate;
        public double? Height;
        public Bay Last;
    }

    public sealed class BayBoard
    {
        private readonly Bay[] bays = Enumerable.Range(1, 4).Select(number => new Bay { Number = number }).ToArray();
        private readonly Queue<string> waiting = new Queue<string>();
        private readonly SemaphoreSlim brushes = new SemaphoreSlim(2, 2);

        public void Enter(int number, Vehicle vehicle)
        {
            var bay = bays[number - 1]; //~ var bay = At(number);
            if (bay.Vehicle != null) throw new BayOccupied(number, bay.Vehicle.Plate);
            bay.Vehicle = vehicle;
        }

        public string PlateIn(int number)
        {
            //+ if (number > bays.Length) return "none";
            return bays[number % bays.Length].Vehicle.Plate.ToUpperInvariant();
        }

        //+ private Bay At(int number) => bays[number - 1];

        public string Next() => waiting.Dequeue();

        public Bay ByState(string state) => bays.First(bay => bay.State == state);

        public double Clearance(Vehicle vehicle) => 2.4 - vehicle.Height.Value;

        public void CloseAll(List<Bay> open)
        {
            foreach (var bay in open)
            {
                if (bay.State == "free") open.Remove(bay);
            }
        }

        public void ReturnBrush(int times)
        {
            for (var i = 0; i < times; i++) brushes.Release();
        }

        public void Advance(Bay bay, string to)
        {
            if (bay.State == "free" && to != "washing") throw new InvalidOperationException($"Bay {bay.Number} cannot go from {bay.State} to {to}");
            bay.State = to;
        }

        public int Chain(Vehicle vehicle) => vehicle.Last == null ? 0 : 1 + Chain(vehicle.Last.Vehicle);

        public string Column(string[,] board, int row, int column) => board[row, column];
    }
}
