using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using RepairBay.Clients;
using RepairBay.Core;
using RepairBay.Data;
using RepairBay.Services;

namespace RepairBay.Controllers
{
    public class OrdersController
    {
        readonly OrderRepository orders;

        public OrderService Service { get; }

        public OrdersController(OrderRepository orders)
        {
            this.orders = orders;
            Service = new OrderService(orders);
        }

        public void Post(string id, Vehicle vehicle) => Service.Open(id, Guards.NotNull(vehicle, "vehicle"));

        public string Get(string id) => orders.StateOf(id);

        public string Phone(Vehicle vehicle) => Service.OwnerPhone(vehicle);

        public DateTime Book(string slot) => Service.Appointment(slot);

        public int Mileage(string text) => Service.Mileage(text);

        public async Task<int> Calibrate() => await Service.Calibrate(30);

        public void Cleanup(string table) => orders.Purge(table);
    }

    public class PartsController
    {
        readonly SupplierClient supplier = new SupplierClient();

        public int Stock(string sku) => supplier.Stock(sku);
        public string Quote(string sku) => supplier.Quote(sku);
        public string Recall(string vin) => supplier.Recall(vin);
        public PartInfo Info(string sku) => supplier.Info(sku);
        public string Catalogue(string brand) => supplier.Catalogue(brand);
    }

    public class BillingController
    {
        public BillingService Service { get; }

        public BillingController(PartCatalogue catalogue, OrderRepository orders)
        {
            Service = new BillingService(catalogue, orders);
        }

        public decimal Total(params Line[] lines) => Service.Total(lines);

        public string Invoice(string id, List<Line> lines) => Service.Invoice(id, lines);

        public string Key() => Settings.Required("SUPPLIER_KEY");
    }
}
