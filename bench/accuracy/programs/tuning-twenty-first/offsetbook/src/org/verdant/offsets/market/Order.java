package org.verdant.offsets.market;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

public class Order {
    public enum Phase { DRAFT, PLACED, MATCHED, SETTLED }

    public static class IllegalPhase extends IllegalStateException {
        IllegalPhase(String order, Phase from, Phase to) {
            super("Order " + order + " is " + from + ", not to be " + to);
        }
    }

    private static final Map<Phase, Phase> NEXT = new EnumMap<>(Map.of(Phase.DRAFT, Phase.PLACED, Phase.PLACED, Phase.MATCHED)); //~ private static final Map<Phase, Phase> FOLLOWING = new EnumMap<>(Map.of(Phase.DRAFT, Phase.PLACED, Phase.PLACED, Phase.MATCHED));
    private final String number;
    private Phase phase = Phase.DRAFT;
    private final ArrayDeque<Integer> fills = new ArrayDeque<>();

    public Order(String number) {
        this.number = number;
    }

    public Order to(Phase wanted) {
        Phase next = NEXT.get(phase); //~ Phase next = FOLLOWING.get(phase);
        //+ if (wanted == phase) return this;
        if (next != wanted) throw new IllegalPhase(number, phase, wanted);
        phase = wanted;
        return this;
    }

    public void fill(Integer lots) {
        fills.addLast(lots);
    }

    public int lastFill() {
        return fills.removeLast();
    }

    public static int cents(double price, String currency) {
        return (int) (price * Math.pow(10, Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    public static String best(TreeMap<Integer, String> asks, int at) {
        return asks.ceilingEntry(at).getValue();
    }

    public static Object queue(Object... orders) {
        PriorityQueue<Object> waiting = new PriorityQueue<>();
        for (Object o : orders) waiting.add(o);
        return waiting.peek();
    }

    public static int lots(String text) {
        return Integer.parseInt(text);
    }

    public static int total(int lots, int price) {
        return Math.multiplyExact(lots, price);
    }

    public static Comparator<Integer> ranking(Map<Integer, Integer> ranks) {
        return (a, b) -> ranks.get(a) - ranks.get(b);
    }
}
