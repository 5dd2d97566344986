using System;
using System.Collections.Generic;
using System.Threading;
using Packline.Domain;

namespace Packline.Data
{
    public class StockRepository
    {
        readonly Dictionary<string, int> held = new Dictionary<string, int> { ["A-1"] = 4, ["B-2"] = 0 };
        readonly Dictionary<string, Item> items = new Dictionary<string, Item>();
        readonly ReaderWriterLockSlim gate = new ReaderWriterLockSlim();

        public int Held(string sku) => held[sku];

        public Item Find(string sku) => items.TryGetValue(sku, out var item) ? item : null;

        public void Add(Item item) => items.Add(item.Sku, item);

        public void Reserve(string sku, int wanted)
        {
            var has = held[sku];
            if (has < wanted) throw new OutOfStockException(sku, wanted, has);
            held[sku] = has - wanted;
        }

        public int Transfer(string from, string to)
        {
            gate.EnterReadLock();
            try
            {
                gate.EnterWriteLock();
                return 0;
            }
            finally
            {
                gate.ExitReadLock();
            }
        }
    }
}
