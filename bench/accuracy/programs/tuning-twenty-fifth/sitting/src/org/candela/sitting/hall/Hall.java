package org.candela.sitting.hall;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.PriorityQueue;

public class Hall {
    public enum Kind { WRITTEN, LISTENING, SPEAKING }

    private final String[][] seats;
    private final Deque<Integer> free = new ArrayDeque<>();
    private boolean sealed;

    public Hall(int rows, int columns) {
        seats = new String[rows][columns];
        for (int i = 0; i < rows * columns; i++) free.add(i);
    }

    public int place(String candidate) {
        if (sealed) throw new IllegalStateException("hall is sealed, " + candidate + " is late");
        int seat = free.removeFirst();
        seats[seat / seats[0].length][seat % seats[0].length] = candidate;
        return seat;
    }

    public void move(String candidate, int row, int column) {
        seats[row][column] = candidate;
    }

    public Hall seal() {
        sealed = true;
        return this;
    }

    public int neighbours(int row, int column) {
        return seats[row][column].length() + seats[row][column + 1].length(); //~ return seats[row][column].trim().length() + seats[row][column + 1].length();
    }

    public static Hall planned(String label) {
        String[] parts = label.split("x");
        return new Hall(Integer.parseInt(parts[0]), Integer.parseInt(parts[1].trim()));
    }

    public static Kind kind(String text) {
        return Kind.valueOf(text);
    }

    public static int invigilators(int candidates, int perHead) {
        return candidates / perHead;
    }

    public static BitSet aisle(int from, int to) {
        BitSet rows = new BitSet();
        rows.set(from, to);
        return rows;
    }

    public static Object shuffled(Object... desks) {
        PriorityQueue<Object> queue = new PriorityQueue<>();
        for (Object desk : desks) queue.add(desk);
        return queue.poll();
    }

    public String rowName(int row) {
        return "ABCDEFGH".substring(row, row + 1);
    }
}
