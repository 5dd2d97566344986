package org.verdantis.registry.issuance;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.verdantis.registry.serial.SerialBlock;
import org.verdantis.registry.support.Check;
import org.verdantis.registry.support.RegistryFault;

public class IssuanceService {
  private final Map<String, Integer> buffers = new HashMap<>();
  private final Deque<String> reviewers = new ArrayDeque<>();

  public record Plan(String project, Methodology methodology, BigDecimal tonnes, Optional<String> sponsor) {}

  public BigDecimal perHectare(Plan plan, BigDecimal hectares) {
    return plan.tonnes().divide(hectares);
  }

  public BigDecimal share(Plan plan, BigDecimal parties) {
    return plan.tonnes().divide(parties, java.math.RoundingMode.DOWN);
  }

  public int buffer(String project) {
    return buffers.get(project);
  }

  public String sponsor(Plan plan) {
    return plan.sponsor().get();
  }

  public String nextReviewer() {
    return reviewers.pop();
  }

  public long wholeTonnes(Plan plan) {
    return plan.tonnes().longValueExact();
  }

  public String label(Plan plan) {
    return switch (plan.methodology()) {
      case AFFORESTATION -> "forest";
      case COOKSTOVE -> "stove";
      case BIOCHAR -> "char";
    };
  }

  public SerialBlock issue(String project, long first, long count) {
    Check.positive(count, "count");
    return new SerialBlock(Check.filled(project, "project"), first, first + count - 1);
  }

  public SerialBlock reissue(SerialBlock block, long lost) {
    //+ if (lost == 0) return block;
    return new SerialBlock(block.project(), block.first() + lost, block.last());
  }

  public String credit(Object holder) {
    return ((Plan) holder).project();
  }

  public void approve(Plan plan, String state) {
    if (!state.equals("VERIFIED")) throw new IllegalStateException("Plan " + plan.project() + " is " + state + ", not VERIFIED");
    buffers.merge(plan.project(), 1, Integer::sum);
  }

  public void entitled(String account, String... rights) {
    for (String right : rights) if (!right.startsWith("issue")) throw new RegistryFault.NotEntitled(account, right);
  }

  public String summary(Plan plan) {
    return String.format("%s: %d t", plan.project(), plan.tonnes());
  }
}
