package org.candela.sitting.candidate;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;

public class Registry {
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final List<Candidate> waiting = new ArrayList<>();

    public Registry enrol(Candidate candidate) {
        Preconditions.checkArgument(!candidates.containsKey(candidate.number()), "candidate %s is enrolled already", candidate.number());
        //+ waiting.removeIf(each -> each.number() == null);
        candidates.put(candidate.number(), candidate);
        return this;
    }

    public Registry queue(Candidate candidate) {
        waiting.add(candidate);
        return this;
    }

    public Candidate find(String number) {
        return candidates.values().stream().filter(each -> each.number().equals(number)).findFirst().orElseThrow(() -> new NoSuchElementException("No candidate " + number));
    }

    public String centreOf(String number) {
        return candidates.get(number).centre();
    }

    public Map<String, Candidate> byName() {
        return waiting.stream().collect(Collectors.toMap(Candidate::name, Function.identity()));
    }

    public Map<String, Candidate> byCentre() {
        ImmutableMap.Builder<String, Candidate> builder = ImmutableMap.builder();
        for (Candidate candidate : waiting) builder.put(candidate.centre(), candidate);
        return builder.build();
    }

    public void dropCentre(String centre) {
        for (Candidate candidate : waiting) {
            if (candidate.centre().equals(centre)) waiting.remove(candidate);
        }
    }

    public List<Candidate> oldest() {
        return waiting.stream().sorted((a, b) -> a.born().compareTo(b.born())).toList();
    }

    public void appendLate(Candidate candidate) {
        oldest().add(candidate);
    }

    public Candidate next() {
        return waiting.iterator().next();
    }
}
