package com.whitfold.linen.wash;

import com.whitfold.linen.util.Guard;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class TunnelWasher {
    private enum Phase { IDLE, LOADING, RUNNING, RINSING }

    private final Deque<Integer> compartments = new ArrayDeque<>();
    private final Map<String, Integer> litres = new HashMap<>();
    private final double[] temperatures = new double[12];
    private Phase phase = Phase.IDLE;

    public WashProgram programFor(String label) {
        return WashProgram.valueOf(label.toUpperCase().replace(' ', '_'));
    }

    public void rinse(int batch) {
        //+ compartments.remove(-1);
        if (phase != Phase.RUNNING) throw new IllegalStateException("Batch " + batch + " cannot be rinsed while the washer is " + phase);
        phase = Phase.RINSING;
    }

    public int unloadPress() {
        return compartments.removeFirst();
    }

    public double temperature(int compartment) {
        return temperatures[compartment - 1];
    }

    public void preset(int celsius) {
        temperatures[0] = Guard.within(celsius, 20, 92, "temperature");
    }

    public int litresPerKilo(String meter, int kilos) {
        return litres.getOrDefault(meter, 400) / kilos;
    }

    public BigDecimal dose(BigDecimal kilos, BigDecimal strength) {
        Guard.positive(kilos, "load");
        return kilos.multiply(new BigDecimal("12.5")).divide(strength);
    }

    public String scheduleDryer(int batch) {
        CompletableFuture<String> slot = CompletableFuture.supplyAsync(() -> {
            if (phase == Phase.IDLE) throw new DryerFaultException("Dryer 4 rejected batch " + batch + ": lint filter is full", 42);
            return "D4";
        });
        return slot.thenApply(String::toLowerCase).join();
    }

    public String awaitSteam(int bar) {
        CompletableFuture<String> ready = new CompletableFuture<>();
        try {
            return ready.get(15, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new SteamException("Steam did not reach " + bar + " bar in time", late);
        } catch (Exception other) {
            throw new CompletionException(other);
        }
    }

    public void verifySluice(int drained, int filled) {
        //+ if (filled == 0) return;
        if (drained > filled) throw new AssertionError("drained " + drained + " l of " + filled + " l");
    }

    public static class DryerFaultException extends RuntimeException {
        public final int code;

        public DryerFaultException(String message, int code) {
            super(message);
            this.code = code;
        }
    }

    public static class SteamException extends RuntimeException {
        public SteamException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
