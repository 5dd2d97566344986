package org.verdantis.registry.serial;

import java.util.ArrayList;
import java.util.List;
import org.verdantis.registry.support.Check;

/** Credits that were issued together, as {@code VX-<project>-<first>-<last>}. */
public record SerialBlock(String project, long first, long last) implements Comparable<SerialBlock> {
  public SerialBlock {
    if (first > last) throw new IllegalArgumentException("Block of " + project + " ends before it begins: " + first + " > " + last);
  }

  public static SerialBlock parse(String text) {
    String[] parts = text.split("-");
    return new SerialBlock(parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
  }

  public int size() {
    return Math.toIntExact(last - first + 1);
  }

  public List<SerialBlock> split(long... cuts) {
    List<SerialBlock> out = new ArrayList<>();
    long from = first;
    for (long cut : cuts) {
      out.add(new SerialBlock(project, from, cut - 1));
      from = cut;
    }
    out.add(new SerialBlock(project, from, last));
    return List.copyOf(out);
  }

  public long[] sample(int every) {
    long[] picked = new long[size() / every];
    for (int i = 0; i <= size() / every; i++) picked[i] = first + (long) i * every;
    return picked;
  }

  public String check() {
    char[] digits = Long.toString(last).toCharArray();
    int sum = 0;
    for (int i = 0; i < 8; i++) sum += digits[i] - '0';
    return Integer.toString(sum % 10);
  }

  @Override
  public int compareTo(SerialBlock other) {
    return project.compareTo(other.project);
  }
}
