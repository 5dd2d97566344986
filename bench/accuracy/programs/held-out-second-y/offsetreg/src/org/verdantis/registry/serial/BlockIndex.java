package org.verdantis.registry.serial;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

public class BlockIndex {
  private final NavigableMap<Long, SerialBlock> byFirst = new TreeMap<>();

  public BlockIndex add(SerialBlock block) {
    byFirst.put(block.first(), block);
    return this;
  }

  public SerialBlock holding(long serial) {
    SerialBlock block = byFirst.floorEntry(serial).getValue();
    return block.last() >= serial ? block : null;
  }

  public String projectOf(long serial) {
    return holding(serial).project();
  }

  public void drop(String project) {
    for (SerialBlock each : byFirst.values()) {
      if (each.project().equals(project)) byFirst.remove(each.first());
    }
  }

  public Map<String, SerialBlock> byProject() {
    return byFirst.values().stream().collect(Collectors.toMap(SerialBlock::project, Function.identity()));
  }

  public SerialBlock oldest() {
    return byFirst.firstEntry() == null ? byFirst.values().iterator().next() : byFirst.firstEntry().getValue();
  }

  public List<SerialBlock> page(Collection<SerialBlock> all, int from, int size) {
    return List.copyOf(all).subList(from, Math.min(from + size, all.size()));
  }

  public void trim(List<SerialBlock> blocks) {
    Iterator<SerialBlock> each = blocks.iterator();
    while (each.hasNext()) {
      if (each.next().size() > 0) each.remove();
    }
  }
}
