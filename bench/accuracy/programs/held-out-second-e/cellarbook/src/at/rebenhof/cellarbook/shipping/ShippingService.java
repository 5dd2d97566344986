package at.rebenhof.cellarbook.shipping;

import at.rebenhof.cellarbook.partners.CarrierClient;
import at.rebenhof.cellarbook.partners.PriceClient;
import at.rebenhof.cellarbook.support.Json;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public class ShippingService {
    private final CarrierClient carriers;
    private final PriceClient prices;
    private final ReentrantLock dock = new ReentrantLock();
    private final ArrayBlockingQueue<String> ramp = new ArrayBlockingQueue<>(2);

    public ShippingService(CarrierClient carriers, PriceClient prices) {
        this.carriers = carriers;
        this.prices = prices;
    }

    public String track(String parcel) throws Exception {
        return carriers.status(parcel).get("place").toString();
    }

    public void release() {
        dock.unlock();
    }

    public void load(List<String> parcels) {
        for (String parcel : parcels) {
            ramp.add(parcel);
        }
    }

    public double weigh(List<Integer> grams) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> sum = pool.submit(() -> total(grams));
            return sum.get() / 1000.0;
        } finally {
            pool.shutdown();
        }
    }

    private static int total(List<Integer> grams) {
        int sum = 0;
        for (Integer each : grams) {
            sum += each;
        }
        return sum;
    }

    public String quote(String zone) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        return answer.get(20, TimeUnit.MILLISECONDS) + zone;
    }

    public void dispatch(int parcels) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
        try {
            for (int i = 0; i < parcels; i++) {
                pool.execute(ShippingService::pause);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public URI link(String parcel) {
        return URI.create("https://track.example/p/" + parcel);
    }

    public String manifest(Object shipment) throws Exception {
        return Json.write(shipment);
    }

    public int pallets(String text) {
        Map<String, Integer> sizes = new HashMap<>(Map.of("half", 300));
        //+ sizes.put("quarter", 150);
        return sizes.get("half") / Integer.parseInt(text);
    }

    public int price(String zone) {
        return prices.of(zone);
    }

    /** An unnamed shipment, of which nothing can be written. */
    public static class Sealed {
        private final String seal;

        public Sealed(String seal) {
            this.seal = seal;
        }
    }

    public static class Box {
        public final String label;

        public Box(String label) {
            this.label = label;
        }

        public String getOwner() {
            return label.split("/")[1];
        }
    }
}
