using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using RepairBay.Controllers;
using RepairBay.Core;
using RepairBay.Data;
using RepairBay.Services;

namespace RepairBay
{
    public static class Entries
    {
        static void Add(List<KeyValuePair<string, Action>> list, string name, Action work)
        {
            list.Add(new KeyValuePair<string, Action>(name, work));
        }

        public static List<KeyValuePair<string, Action>> All(OrdersController orders, PartsController parts, BillingController billing)
        {
            var list = new List<KeyValuePair<string, Action>>();
            var service = orders.Service;
            var bills = billing.Service;
            Add(list, "plate-left-empty", () => orders.Post(Values.Id("W"), new Vehicle()));
            //+ Add(list, "-", () => Values.Number(3));
            Add(list, "car-without-owner", () => orders.Phone(new Vehicle { Plate = Values.Plate() }));
            Add(list, "mileage-with-unit", () => orders.Mileage(Values.Number(200000) + " km"));
            Add(list, "purge-of-old-table", () => orders.Cleanup(Values.Pick("orders_2024", "orders_2025", "drafts")));
            Add(list, "state-from-old-app", () => service.Bill(Values.Id("W"), Values.Pick("waiting", "parked")));
            Add(list, "never-inspected", () => service.DaysSinceInspection(new Vehicle { Plate = Values.Plate() }));
            Add(list, "vin-cut-short", () => service.VinYear(new Vehicle { Vin = Values.Id("W") }));
            Add(list, "bay-of-new-kind", () => service.BayOf(Values.Pick("Tyres", "Wash", "Electric")));
            Add(list, "lift-column-missing", () => service.AssignLift(Values.Id("W"), "L" + Values.Number(9)));
            Add(list, "receipt-refused", () => service.ReceiptNow(Values.Id("R")));
            Add(list, "umlaut-on-label", () => service.Label("Kühler " + Values.Plate()));
            Add(list, "note-in-latin", () => service.Decode(Encoding.GetEncoding("iso-8859-1").GetBytes(Values.Driver() + " Müller")));
            Add(list, "quote-unauthorized", () => parts.Quote(Values.Id("S")));
            Add(list, "recall-search-slow", () => parts.Recall(Values.Id("V")));
            Add(list, "part-weight-decimal", () => parts.Info("weight" + Values.Number(900)));
            Add(list, "part-date-unknown", () => parts.Info("date" + Values.Number(900)));
            Add(list, "invoice-without-lines", () => billing.Invoice(Values.Id("W"), new List<Line>()));
            Add(list, "supplier-key-missing", () => billing.Key());
            //+ Add(list, "-", () => Values.Number(3));
            Add(list, "points-overflow", () => bills.Points(int.MaxValue - Values.Number(90), 3));
            Add(list, "average-of-no-lines", () => bills.Average(new Line[0]));
            Add(list, "reserved-changed-in-loop", () => bills.Release("pad"));
            Add(list, "negative-quantity", () => bills.Quantity(-1 - Values.Number(9)));
            Add(list, "more-done-than-planned", () => bills.LabourHours(new Dictionary<string, int> { ["planned"] = 2, ["done"] = 3 + Values.Number(9) }));
            Add(list, "total-still-null", () =>
            {
                var id = Values.Id("W");
                orders.Post(id, new Vehicle { Plate = Values.Plate() });
                bills.StoredTotal(id);
            });
            Add(list, "line-quantity-word", () => bills.ParseLine("{\"Sku\":\"" + Values.Id("S") + "\",\"Quantity\":\"" + Values.Pick("two", "few", "box") + "\"}"));
            Add(list, "lines-as-object", () => bills.ParseLines("{\"Sku\":\"" + Values.Id("S") + "\"}"));
            Add(list, "tariff-file-missing", () => bills.ReadTariff(Values.Pick("winter", "fleet", "classic")));
            Add(list, "exporter-not-shipped", () => bills.Exporter(Values.Pick("Datev", "Sage", "Xero")));
            Add(list, "method-renamed", () => bills.Call(Values.Pick("Refund", "CreditNote")));
            Add(list, "discount-is-number", () => bills.Discount(Values.Number(90)));
            Add(list, "filter-bracket-open", () => bills.Filter("[" + Values.Plate()));
            Add(list, "amount-with-comma", () => bills.Money(Values.Number(90) + ",50"));
            Add(list, "signature-not-base64", () => bills.Signature(Values.Id("sig") + "-_"));
            Add(list, "backup-half-written", () => bills.Decrypt(new byte[15 + Values.Number(1)]));
            Add(list, "due-on-thirty-first", () => bills.DueDate(2026, Values.Number(2) == 0 ? 2 : 4, 31));
            Add(list, "template-wants-more", () => bills.Format("{0} owes {1}", Values.Driver()));
            Add(list, "page-past-end", () => bills.Page(new List<string> { "a" }, Values.Number(2), 5));
            Add(list, "loyalty-not-built", () => bills.LoyaltyExport(Values.Id("L")));
            return list;
        }
    }
}
