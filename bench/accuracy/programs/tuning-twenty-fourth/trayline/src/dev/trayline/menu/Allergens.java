package dev.trayline.menu;

import dev.trayline.infra.Need;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class Allergens {
  private static final Map<String, Integer> NUMBERS = Map.of("gluten", 1, "milk", 7, "nuts", 8);
  private final Map<String, List<String>> recipes;
  private final Deque<String> pending = new ArrayDeque<>();

  public Allergens(Map<String, List<String>> recipes) {
    this.recipes = recipes;
  }

  public int number(String name) {
    return Need.of(NUMBERS, name, "allergen number");
  }

  public BitSet mask(List<Integer> numbers) {
    BitSet mask = new BitSet();
    numbers.forEach(number -> mask.set(number - 1));
    return mask;
  }

  public int depth(String recipe) {
    int deepest = 0;
    for (String part : recipes.getOrDefault(recipe, List.of())) deepest = Math.max(deepest, depth(part));
    return deepest + 1;
  }

  public void add(String recipe, String part) {
    recipes.get(recipe).add(part);
  }

  public String review() {
    return pending.pop();
  }

  public void certify(String pupil, Set<String> has, String dish) {
    for (String part : Need.of(recipes, dish, "recipe")) {
      if (has.contains(part)) throw new AllergenConflict(pupil, part, dish);
    }
  }

  public static class AllergenConflict extends RuntimeException {
    public final String allergen;

    AllergenConflict(String pupil, String allergen, String dish) {
      super("Pupil " + pupil + " must not eat " + dish + " (" + allergen + ")");
      this.allergen = allergen;
    }
  }
}
