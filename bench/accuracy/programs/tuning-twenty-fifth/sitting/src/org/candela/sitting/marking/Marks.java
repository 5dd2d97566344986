package org.candela.sitting.marking;

import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

public class Marks {
    private final Map<String, Integer> scores;

    public Marks(Map<String, Integer> scores) {
        this.scores = scores;
    }

    public int of(String task) {
        return scores.get(task);
    }

    public BigDecimal share(int total) {
        return new BigDecimal(scores.values().stream().mapToInt(each -> each).sum()).divide(new BigDecimal(total));
    }

    public BigDecimal mean() {
        return new BigDecimal(scores.values().stream().mapToInt(each -> each).sum() / (double) scores.size());
    }

    public int best() {
        return Collections.max(scores.values());
    }

    public String grade(List<Integer> bounds) {
        int total = scores.values().stream().mapToInt(each -> each).sum();
        int at = 0;
        while (total < bounds.get(at)) at++;
        return List.of("A", "B", "C", "D").get(at);
    }

    public String onlyExaminer(List<String> examiners) {
        return Iterables.getOnlyElement(examiners);
    }

    public void correct(String task, int score) {
        scores.put(task, score);
    }

    public static long twice(Stream<Integer> marks) {
        long positive = marks.filter(mark -> mark > 0).count();
        return positive + marks.count();
    }

    public static void checked(String task, int score, int limit) {
        if (score > limit) throw new IllegalArgumentException("score " + score + " of task " + task + " exceeds " + limit);
    }

    public static int moderated(Object score) {
        return (Integer) score;
    }

    public static int rounds(Appeal appeal) {
        return 1 + rounds(appeal.of());
    }

    public interface Appeal {
        Appeal of();
    }
}
