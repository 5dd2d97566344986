package com.harrowgate.grain.service;

import com.harrowgate.grain.util.Checks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public class SiloService {
    private final Map<String, Integer> levels = new HashMap<>();
    private final Deque<String> trucks = new ArrayDeque<>();
    private final BlockingQueue<String> dock = new ArrayBlockingQueue<>(2);

    public int level(String silo) {
        //+ silo = silo.trim();
        return levels.get(silo);
    }

    public void fill(String silo, int tonnes) {
        Checks.atMost(tonnes, 900, "load");
        levels.merge(silo, tonnes, Integer::sum);
    }

    public void reserve(String silo, int tonnes) {
        long wanted = tonnes + levels.getOrDefault(silo, 0);
        Checks.atMost(wanted, 5000, "level");
    }

    public String nextTruck() {
        return trucks.pop();
    }

    public void dock(List<String> plates) {
        for (String plate : plates) {
            dock.add(plate);
        }
    }

    public int[] histogram(List<Integer> moistures) {
        int[] buckets = new int[10];
        for (int moisture : moistures) {
            buckets[moisture / 3]++; //-
            //+ int bucket = moisture / 3;
            //+ buckets[bucket]++;
        }
        return buckets;
    }

    public byte[] buffer(int megabytes) {
        return new byte[megabytes * 1024 * 1024];
    }

    public Object cell(Object[] row, int index) {
        String text = (String) row[index];
        return text.toUpperCase();
    }

    public void store(Object[] row, Object value) {
        row[0] = value;
    }
}
