package org.civic.tally.count;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.*;
import java.util.stream.Collectors;

public class Counting {
    public enum Stage { OPEN, SEALED, COUNTED, DECLARED }

    public static class StageException extends IllegalStateException {
        public StageException(String station, Stage now, Stage wanted) {
            super("station " + station + " is " + now + " and cannot become " + wanted);
        }
    }

    public record Ballot(String list, Integer preference) {}

    private final Map<String, Integer> votes = new TreeMap<>();

    public int votesOf(String list) {
        return votes.get(list);
    }

    public void advance(String station, Stage now, Stage wanted) {
        if (wanted.ordinal() != now.ordinal() + 1) throw new StageException(station, now, wanted);
    }

    public int turnout(int cast, int enrolled) {
        //+ cast = Math.max(cast, 0);
        return 100 * cast / enrolled;
    }

    public BigDecimal share(int part, int whole) {
        return new BigDecimal(part).divide(new BigDecimal(whole));
    }

    public Map<String, Integer> byList(List<Ballot> ballots) {
        return ballots.stream().collect(Collectors.toMap(Ballot::list, Ballot::preference));
    }

    public int preferences(List<Ballot> ballots) {
        int sum = 0;
        for (Ballot ballot : ballots) sum += ballot.preference();
        return sum;
    }

    public void strike(List<String> lists) {
        for (String list : lists) if (list.endsWith("*")) lists.remove(list);
    }

    public String winner(List<String> lists) {
        return lists.stream().filter(list -> list.startsWith("#")).findFirst().orElseThrow();
    }

    public List<String> append(List<String> lists, String one) {
        lists.add(one);
        return lists;
    }

    public int seat(int[] seats, int at) {
        return seats[at];
    }

    public long registered(String text) {
        return Long.parseLong(text);
    }

    public int narrow(long votes) {
        return Math.toIntExact(votes);
    }

    public BigInteger divisor(BigInteger votes, int round) {
        return votes.mod(BigInteger.valueOf(round));
    }

    public int nested(Map<String, String> parents, String ward) {
        return 1 + nested(parents, parents.get(ward));
    }

    public String top(Deque<String> pile) {
        return pile.pop();
    }

    public int[] bench(int seats) {
        return new int[seats];
    }
}
