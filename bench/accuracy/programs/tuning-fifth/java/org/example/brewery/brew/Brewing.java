package org.example.brewery.brew;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.example.brewery.model.Model.Batch;
import org.example.brewery.model.Model.Hop;
import org.example.brewery.model.Model.OrderRejectedException;
import org.example.brewery.model.Model.Recipe;
import org.example.brewery.store.BatchStore;

public final class Brewing {
    private final BatchStore store;

    public Brewing(BatchStore store) {
        this.store = store;
    }

    public long conditioned(int number, LocalDate today) {
        return daysSince(store.require(number).racked, today);
    }

    public boolean sellable(Batch batch, LocalDate today) {
        return daysSince(batch.racked, today) > 14;
    }

    private static long daysSince(LocalDate day, LocalDate today) {
        return ChronoUnit.DAYS.between(day, today);
    }

    public String bitterest(Recipe recipe) {
        return recipe.hops().stream().max(Comparator.comparingDouble(Hop::alpha)).orElseThrow().name();
    }

    public int malt(Recipe recipe, String grain) {
        return recipe.grainGrams().get(grain);
    }

    public Recipe withHop(Recipe recipe, Hop hop) {
        recipe.hops().add(hop);
        return recipe;
    }

    public void dropWeak(Recipe recipe) {
        for (Iterator<Hop> each = recipe.hops().iterator(); each.hasNext(); ) {
            Hop hop = each.next();
            if (hop.alpha() < 5) recipe.hops().remove(hop);
        }
    }

    public int bottles(int litres, int millilitres) {
        return litres * 1000 / millilitres;
    }

    public int exactCents(long litres, long price) {
        return Math.toIntExact(Math.multiplyExact(litres, price));
    }

    public String shelf(List<String> shelves, int week) {
        return shelves.get(week % 52);
    }

    public CompletableFuture<Integer> gravity(String reading) {
        return CompletableFuture.supplyAsync(() -> parse(reading)).thenApply(points -> points - 1000);
    }

    private static int parse(String reading) {
        return Integer.parseInt(reading);
    }

    public Integer await(CompletableFuture<Integer> result) throws InterruptedException, ExecutionException, TimeoutException {
        return result.get(20, TimeUnit.MILLISECONDS);
    }

    public void order(String supplier, Object amount) {
        try {
            reserve((Integer) amount);
        } catch (ClassCastException cause) {
            throw new OrderRejectedException("Order at " + supplier + " rejected", cause);
        } catch (IllegalStateException cause) {
            throw new OrderRejectedException("Order at " + supplier + " rejected", cause);
        }
    }

    private static void reserve(int amount) {
        if (amount > 500) throw new IllegalStateException("silo holds 500 kg, not " + amount);
    }
}
